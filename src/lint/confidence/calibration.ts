import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.473,
  rules: {
    "blame-language": 0.711,
    "bot-loop": 1.506,
    "canned-reply": 1.759,
    "channel-bounce": -0.971,
    "customer-chased": -0.148,
    "ignored-feedback": -0.38,
    "ignored-human-request": 0.908,
    "inconsistent-answer": 0.768,
    "informal-refusal": 1.96,
    "late-response": 2.973,
    "missed-deadline": -0.061,
    "missing-apology": 0.625,
    "missing-empathy": -0.294,
    "mixed-register": -1.282,
    "negative-language": 0.189,
    "policy-shield": 1.09,
    "repeat-contact": 0.414,
    "repeat-information": -0.244,
    "revoked-benefit": 2.333,
    "survey-overload": 1.465,
    "transfer-bounce": 0.019,
    "unacknowledged-delay": 1.951,
    "unanswered-message": -0.918,
    "unfilled-placeholder": 1.034,
    "unprofessional-tone": -0.118,
    "website-deflection": 0.133,
  },
};
