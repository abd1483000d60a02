import { expect, test } from "@jest/globals";
import { fold, foldCode } from "../../../src/understand/text/fold.js";

test("every letter of two cases is folded to the lower one, wherever it stands in Unicode", () => {
  const wrong: string[] = [];
  for (let code = 0; code < 65_536; code += 1) {
    const lower = String.fromCharCode(code).toLowerCase();
    // Accents are taken off, and marks brought together, beside.
    if (lower.length !== 1 || lower.charCodeAt(0) === code || foldCode(code) !== code) continue;
    wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["PERCHÉ l’Ordine?", "perche l'ordine?"],
  ["Ｏｋ ŁÓDŹ", "ok łodz"],
  ["Хорошо ΚΑΛΑ", "хорошо καλα"],
  ["😂 SÌ", "😂 si"],
  ["Sì 😂", "si 😂"],
])("%s is folded unit by unit", (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text)).toHaveLength(text.length);
});
