import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.527,
  rules: {
    "blame-language": 1.156,
    "bot-loop": 1.741,
    "canned-reply": 1.422,
    "channel-bounce": -0.498,
    "customer-chased": 0.099,
    "ignored-feedback": -1.153,
    "ignored-human-request": 0.978,
    "inconsistent-answer": 0.616,
    "informal-refusal": 1.293,
    "late-response": 1.995,
    "missed-deadline": 0.305,
    "missing-apology": 0.877,
    "missing-empathy": 0.471,
    "mixed-register": -0.346,
    "negative-language": -0.01,
    "policy-shield": -0.054,
    "repeat-contact": 0.223,
    "repeat-information": -0.317,
    "revoked-benefit": 2.854,
    "survey-overload": 1.733,
    "transfer-bounce": -0.216,
    "unacknowledged-delay": 1.765,
    "unanswered-message": -1.307,
    "unfilled-placeholder": 1.004,
    "unprofessional-tone": 0.061,
    "website-deflection": 0.225,
  },
};
