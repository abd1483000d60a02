import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.495,
  rules: {
    "blame-language": 1.272,
    "bot-loop": 1.895,
    "canned-reply": 0.12,
    "channel-bounce": -0.366,
    "customer-chased": 0.279,
    "ignored-feedback": -1.038,
    "ignored-human-request": 0.896,
    "inconsistent-answer": 1.087,
    "informal-refusal": 1.468,
    "late-response": 1.923,
    "missed-deadline": 0.85,
    "missing-apology": 0.929,
    "missing-empathy": 0.706,
    "mixed-register": -0.106,
    "negative-language": 0.273,
    "policy-shield": -0.051,
    "repeat-contact": 0.386,
    "repeat-information": 0.061,
    "revoked-benefit": 2.909,
    "survey-overload": 1.888,
    "transfer-bounce": 0.027,
    "unacknowledged-delay": 1.808,
    "unanswered-message": -1.258,
    "unfilled-placeholder": 1.174,
    "unprofessional-tone": 0.132,
    "website-deflection": 0.274,
  },
};
