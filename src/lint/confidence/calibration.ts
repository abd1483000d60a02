import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.566,
  rules: {
    "blame-language": 1.216,
    "bot-loop": 1.481,
    "canned-reply": 1.288,
    "channel-bounce": -0.573,
    "customer-chased": 0.047,
    "ignored-feedback": -1.173,
    "ignored-human-request": 0.294,
    "inconsistent-answer": 0.38,
    "informal-refusal": 1.147,
    "late-response": 1.8,
    "missed-deadline": 0.636,
    "missing-apology": 0.834,
    "missing-empathy": 0.422,
    "mixed-register": -0.105,
    "negative-language": -0.143,
    "policy-shield": -0.365,
    "repeat-contact": 0.038,
    "repeat-information": -0.56,
    "revoked-benefit": 2.634,
    "survey-overload": 1.43,
    "transfer-bounce": -0.353,
    "unacknowledged-delay": 1.572,
    "unanswered-message": -1.47,
    "unfilled-placeholder": 0.692,
    "unprofessional-tone": -0.031,
    "website-deflection": 0.171,
  },
};
