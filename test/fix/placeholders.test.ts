import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { placeholderDialects } from "../../src/config/config.js";
import { applyEdits } from "../../src/fix/edit.js";
import { mendPlaceholders } from "../../src/fix/placeholders.js";

const mend = (text: string, house: string, names = {}, used: string[] = []) =>
  applyEdits(text, mendPlaceholders(text, house, names, new Set(used)).edits);

describe("placeholders", () => {
  test.each([
    ["Hi [NOME], order %ORDINE%.", "Hi {{customer}}, order {{order}}."],
    ["Hi {{NOME}, {NOME}} and { {NOME} }.", "Hi {{customer}}, {{customer}} and {{customer}}."],
    ["Hi {{ NOME }}.", "Hi {{customer}}."],
    ["Hi {{ other }}.", "Hi {{other}}."],
  ])("%s", (text, mended) => {
    expect(mend(text, "{{name}}", { NOME: "customer", ORDINE: "order" })).toBe(mended);
  });

  test.each([
    "{{#if vip}}Hi{{/if}} {{> footer}} {{user.name|fallback:there}}",
    "{% if vip %}Hi{% endif %}",
    "see [our page](https://x.example) and [1]",
    "100% sure, 50%OFF",
    "{{{raw}}}",
  ])("machinery and look-alikes are left alone: %s", (text) => {
    expect(mend(text, "{{name}}")).toBe(text);
  });

  test("a name that nothing says is left and told, one in use is taken", () => {
    expect(mendPlaceholders("[NOME] [ORDER ID]", "{{name}}", {}, new Set(["order_id"]))).toEqual({
      edits: [{ start: 7, end: 17, text: "{{order_id}}" }],
      unknown: ["[NOME]"],
    });
  });

  test("mending twice is mending once, in every dialect", () => {
    const words = fc.constantFrom(
      "Hi ",
      "[NOME]",
      "{{NOME}",
      "%NOME%",
      "{{ NOME }}",
      "{%NOME%}",
      "<NOME>",
      ", ",
      "{{NOME}}",
    );
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(...placeholderDialects), (parts, house) => {
        const once = mend(parts.join(" "), house, { NOME: "NOME" });
        expect(mend(once, house, { NOME: "NOME" })).toBe(once);
      }),
    );
  });
});
