import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.53,
  rules: {
    "blame-language": 1.291,
    "bot-loop": 1.716,
    "canned-reply": 1.376,
    "channel-bounce": -0.521,
    "customer-chased": 0.132,
    "ignored-feedback": -1.078,
    "ignored-human-request": 1.448,
    "inconsistent-answer": 1.007,
    "informal-refusal": 1.279,
    "late-response": 1.976,
    "missed-deadline": 0.902,
    "missing-apology": 0.878,
    "missing-empathy": 0.507,
    "mixed-register": -0.164,
    "negative-language": -0.037,
    "policy-shield": -0.167,
    "repeat-contact": 0.333,
    "repeat-information": -0.614,
    "revoked-benefit": 2.511,
    "survey-overload": 1.646,
    "transfer-bounce": -0.139,
    "unacknowledged-delay": 1.804,
    "unanswered-message": -1.32,
    "unfilled-placeholder": 0.947,
    "unprofessional-tone": 0.099,
    "website-deflection": 0.235,
  },
};
