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

describe("words are found as they look, at their place in the text", () => {
  test.each([
    ["so sor\u200bry, ok", ["word so 0-2", "word sorry 3-9", "word ok 11-13"]],
    ["\u200bsorry\u200b no", ["word sorry 1-6", "word no 8-10"]],
    ["spe\u00addi\u00adzione ora", ["word spedizione 0-12", "word ora 13-16"]],
    ["\ufeffs\u2060or\ufeffr\u200cy\u200d!", ["word sorry 1-9", "boundary ! 10-11"]],
    ["don\u200b't know", ["word dont 0-6", "word know 7-11"]],
    ["l'\u200bordine", ["word l 0-1", "word ordine 3-9"]],
    ["l\u200b'or\u200bdine", ["word l 0-1", "word ordine 3-10"]],
    ["s\u043erry ok", ["word sorry 0-5", "word ok 6-8"]], // Cyrillic о
    ["\u0405\u041erry \u03bfk", ["word sorry 0-5", "word ok 6-8"]], // Cyrillic Ѕ and О, Greek ο
    ["ｓｏｒｒｙ ＯＫ", ["word sorry 0-5", "word ok 6-8"]],
    ["𝐬𝐨𝐫𝐫𝐲 ok", ["word sorry 0-10", "word ok 11-13"]],
    ["perche\u0301 no", ["word perche 0-7", "word no 8-10"]],
    ["привет ок", ["word привет 0-6", "word ок 7-9"]],
    ["при\u200bвет", ["word привет 0-7"]],
  ])("%j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
