import { describe, expect, test } from "@jest/globals";
import { newTextKey } from "../../../src/understand/text/spoken-text.js";
import { SpokenTexts } from "../../../src/understand/text/spoken-texts.js";

describe("texts that come again", () => {
  test("are read once from the second time on", () => {
    const texts = new SpokenTexts();
    const first = texts.of("Thank you for contacting us.");
    const second = texts.of("Thank you for contacting us.");
    expect(second).not.toBe(first);
    expect(texts.of("Thank you for contacting us.")).toBe(second);
    expect(texts.of("Thank you for calling us.")).not.toBe(second);
  });

  test("are forgotten where many others came in between, and read anew alike", () => {
    const texts = new SpokenTexts();
    texts.of("Ciao, come posso aiutarti?");
    const held = texts.of("Ciao, come posso aiutarti?");
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 20_000; count += 1) texts.of(`Ordine numero ${count}`);
    }
    const again = texts.of("Ciao, come posso aiutarti?");
    expect(again).not.toBe(held);
    expect(again.tokens).toEqual(held.tokens);
  });

  test("what is computed of one is kept by language", () => {
    const texts = new SpokenTexts();
    texts.of("no");
    const no = texts.of("no");
    const key = newTextKey();
    let computed = 0;
    const compute = () => {
      computed += 1;
      return undefined;
    };
    no.in("it").remember(key, compute);
    texts.of("no").in("it").remember(key, compute);
    expect(computed).toBe(1);
    no.in("en").remember(key, compute);
    expect(computed).toBe(2);
  });
});
