import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.458,
  rules: {
    "blame-language": 1.616,
    "bot-loop": 2.127,
    "canned-reply": 0.356,
    "channel-bounce": -0.33,
    "customer-chased": 0.519,
    "ignored-feedback": -0.677,
    "ignored-human-request": 1.585,
    "inconsistent-answer": 1.416,
    "informal-refusal": 1.702,
    "late-response": 2.26,
    "missed-deadline": 0.956,
    "missing-apology": 0.898,
    "missing-empathy": 0.81,
    "mixed-register": 0.643,
    "negative-language": 0.502,
    "policy-shield": 0.084,
    "repeat-contact": 0.605,
    "repeat-information": 0.37,
    "revoked-benefit": 2.815,
    "survey-overload": 2.12,
    "transfer-bounce": 0.274,
    "unacknowledged-delay": 2.119,
    "unanswered-message": -1.015,
    "unfilled-placeholder": 1.401,
    "unprofessional-tone": 0.424,
    "website-deflection": 0.425,
  },
};
