import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.548,
  rules: {
    "blame-language": 1.022,
    "bot-loop": 1.387,
    "canned-reply": 2.055,
    "channel-bounce": -0.968,
    "customer-chased": -0.414,
    "ignored-feedback": -1.203,
    "ignored-human-request": 0.154,
    "inconsistent-answer": 0.401,
    "informal-refusal": 0.691,
    "late-response": 2.866,
    "missed-deadline": -0.483,
    "missing-apology": 0.809,
    "missing-empathy": 0.267,
    "mixed-register": -1.085,
    "negative-language": -0.237,
    "policy-shield": -0.135,
    "repeat-contact": 0.187,
    "repeat-information": -0.574,
    "revoked-benefit": 2.464,
    "survey-overload": 1.337,
    "transfer-bounce": -0.907,
    "unacknowledged-delay": 1.037,
    "unanswered-message": -1.585,
    "unfilled-placeholder": 0.61,
    "unprofessional-tone": 0.11,
    "website-deflection": 0.007,
  },
};
