import { describe, expect, test } from "@jest/globals";
import { tokenize } from "../../../src/understand/text/tokens.js";

function told(text: string): string[] {
  return tokenize(text).map(({ form, kind, start, end }) => `${kind} ${form} ${start}-${end}`);
}

describe("what looks like a plain word is taken as one only where nothing longer begins there", () => {
  test.each([
    ["Scrivi a mario@rossi.it, ok", ["word scrivi 0-6", "word a 7-8", "email mario@rossi.it 9-23", "word ok 25-27"]],
    ["vedi bottega.example ora", ["word vedi 0-4", "url bottega.example 5-20", "word ora 21-24"]],
    ["see www.bottega.example", ["word see 0-3", "url www.bottega.example 4-23"]],
    ["I don't know", ["word i 0-1", "word dont 2-7", "word know 8-12"]],
    ["l'ordine", ["word l 0-1", "word ordine 2-8"]],
    ["perché no", ["word perche 0-6", "word no 7-9"]],
    ["Fatto. Poi?", ["word fatto 0-5", "boundary . 5-6", "word poi 7-10", "boundary ? 10-11"]],
    ["Fine.", ["word fine 0-4", "boundary . 4-5"]],
    ["a_b c3 d4-e5", ["word a_b 0-3", "word c3 4-6", "word d4 7-9", "word e5 10-12"]],
    ["ciao {{nome}}", ["word ciao 0-4", "placeholder {{nome}} 5-13"]],
    ["ok xD", ["word ok 0-2", "word xd 3-5"]],
  ])("%j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
