import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.489,
  rules: {
    "blame-language": 1.454,
    "bot-loop": 1.932,
    "canned-reply": 0.143,
    "channel-bounce": -0.401,
    "customer-chased": 0.317,
    "ignored-feedback": -1.034,
    "ignored-human-request": 0.934,
    "inconsistent-answer": 1.196,
    "informal-refusal": 1.51,
    "late-response": 1.948,
    "missed-deadline": 0.781,
    "missing-apology": 0.943,
    "missing-empathy": 0.713,
    "mixed-register": -0.102,
    "negative-language": 0.276,
    "policy-shield": -0.056,
    "repeat-contact": 0.435,
    "repeat-information": 0.104,
    "revoked-benefit": 2.72,
    "survey-overload": 1.925,
    "transfer-bounce": 0.06,
    "unacknowledged-delay": 1.844,
    "unanswered-message": -1.247,
    "unfilled-placeholder": 1.216,
    "unprofessional-tone": 0.123,
    "website-deflection": 0.329,
  },
};
