import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.521,
  rules: {
    "blame-language": 0.399,
    "bot-loop": 1.409,
    "canned-reply": 2.012,
    "channel-bounce": -0.947,
    "customer-chased": -0.619,
    "ignored-feedback": -1.119,
    "ignored-human-request": 0.132,
    "inconsistent-answer": 0.461,
    "informal-refusal": 1.19,
    "late-response": 2.88,
    "missed-deadline": -0.657,
    "missing-apology": 0.809,
    "missing-empathy": 0.639,
    "mixed-register": -0.983,
    "negative-language": -0.489,
    "policy-shield": 0.347,
    "repeat-contact": 0.197,
    "repeat-information": -0.68,
    "revoked-benefit": 2.209,
    "survey-overload": 1.353,
    "transfer-bounce": 0.413,
    "unacknowledged-delay": 1.029,
    "unanswered-message": -1.619,
    "unfilled-placeholder": 0.623,
    "unprofessional-tone": -0.195,
    "website-deflection": 0.093,
  },
};
