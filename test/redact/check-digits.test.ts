import { expect, test } from "@jest/globals";
import { hasLuhnDigit } from "../../src/redact/finders/card.js";
import { isFiscalCode } from "../../src/redact/finders/fiscal-code.js";
import { isPartitaIva } from "../../src/redact/finders/vat-number.js";

test("the check letter of a codice fiscale, also with letters for figures", () => {
  // The worked example that Italian manuals give: Mario Rossi, born at Milan on 1 August 1980 and at Ragusa in 1985.
  expect(isFiscalCode("RSSMRA85T10A562S")).toBe(true);
  expect(isFiscalCode("RSSMRA85T10A562T")).toBe(false);
  expect(isFiscalCode("RSSMRA85T10A56NH")).toBe(true);
});

test("the check digit of a partita IVA", () => {
  expect(isPartitaIva("12345678903")).toBe(true);
  expect(isPartitaIva("12345678904")).toBe(false);
  expect(isPartitaIva("00000000000")).toBe(false);
});

test("the check digit of a card", () => {
  expect(hasLuhnDigit("4111111111111111")).toBe(true);
  expect(hasLuhnDigit("4111111111111112")).toBe(false);
});
