import type { Calibration } from "./calibrated.js";

/** Written by `npm run calibrate -- --write`. */
export const calibration: Calibration = {
  slope: 0.489,
  rules: {
    "blame-language": 1.453,
    "bot-loop": 1.928,
    "canned-reply": 0.143,
    "channel-bounce": -0.402,
    "customer-chased": 0.316,
    "ignored-feedback": -1.034,
    "ignored-human-request": 0.933,
    "inconsistent-answer": 1.042,
    "informal-refusal": 1.509,
    "late-response": 1.948,
    "missed-deadline": 0.78,
    "missing-apology": 0.943,
    "missing-empathy": 0.712,
    "mixed-register": -0.104,
    "negative-language": 0.276,
    "policy-shield": -0.056,
    "repeat-contact": 0.433,
    "repeat-information": 0.103,
    "revoked-benefit": 2.719,
    "survey-overload": 1.922,
    "transfer-bounce": 0.059,
    "unacknowledged-delay": 1.844,
    "unanswered-message": -1.248,
    "unfilled-placeholder": 1.214,
    "unprofessional-tone": 0.122,
    "website-deflection": 0.329,
  },
};
