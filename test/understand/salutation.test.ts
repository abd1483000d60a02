import { expect, test } from "@jest/globals";
import { isSalutation } from "../../src/understand/facts/salutation.js";

test.each([
  "Dear Mrs Croft,",
  "hi john,",
  "dear valued customer",
  "Dear Sir or Madam",
  "Dear {{first_name}},",
  "Good morning",
  "Gentile signora",
  "Gentile sig.ra Rossi,",
  "Gentile dott.ssa De Luca,",
  "Buongiorno a tutti",
  "Spett.le ditta Bianchi",
])("%s only addresses somebody", (said) => expect(isSalutation(said)).toBe(true));

test.each([
  "Hi that works fine",
  "hello it costs nothing",
  "Hi Anna, it works",
  "salve va bene così",
  "ciao è gratis per tutti",
])("%s states something", (said) => expect(isSalutation(said)).toBe(false));
