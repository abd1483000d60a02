import { describe, expect, test } from "@jest/globals";
import { isEnglishInstruction } from "../../../src/understand/grammar/english-instruction.js";

describe("English instructions", () => {
  test.each([
    "Please open the settings and check the server name.",
    "Try creating a new profile",
    "Hold the button for ten seconds, then release it.",
  ])("%s", (sentence) => {
    expect(isEnglishInstruction(sentence)).toBe(true);
  });

  test.each([
    "You should have read the terms.",
    "You did not send the form.",
    "The parcel was left with your neighbour.",
    "Did you even read the instructions?",
  ])("is none: %s", (sentence) => {
    expect(isEnglishInstruction(sentence)).toBe(false);
  });
});
