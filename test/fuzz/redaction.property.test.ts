import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { FixedOrigin } from "../../src/conversation/origins.js";
import { writeNative } from "../../src/read/write-native.js";
import { Redactor } from "../../src/redact/redactor.js";
import * as generated from "../redact/generated.js";
import { mutated } from "./mutate.js";
import { rounds } from "./rounds.js";

const origin = new FixedOrigin(1, 1);
const value = fc.oneof(
  generated.emails,
  generated.phones,
  generated.cards,
  generated.ibans,
  generated.fiscalCodes,
  generated.vatNumbers,
  generated.addresses,
  generated.orders,
  generated.people,
);

function talk(texts: readonly string[], author: string) {
  return {
    id: "c",
    kind: "conversation" as const,
    channel: "chat" as const,
    clock: "absolute" as const,
    messages: texts.map((text, index) => ({ id: `m${index}`, role: "customer" as const, author, text, origin })),
    path: "a.jsonl",
    line: 1,
  };
}

test("any text is redacted without a fault, the same way twice, and every place stays in the text", () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.string({ unit: "binary" }),
      (values, seed, noise) => {
        const whole = Buffer.from(`Salve, sono ${values.join(`, ${noise} `)}. Saluti`);
        const text = mutated(seed, whole, Buffer.from(values.join("\n"))).toString("utf8");
        const once = new Redactor().conversation(talk([text, noise], values[0] as string));
        expect(writeNative(new Redactor().conversation(talk([text, noise], values[0] as string)))).toBe(
          writeNative(once),
        );
        for (const message of once.messages) {
          const { line, column } = message.origin.locate(message.text.length);
          expect([line > 0, column > 0]).toEqual([true, true]);
        }
      },
    ),
    { numRuns: rounds(80) },
  );
});

test("an address that stands among anything at all does not survive", () => {
  fc.assert(
    fc.property(generated.emails, fc.nat(), fc.nat(), (email, one, two) => {
      const noise = (seed: number) =>
        mutated(seed, Buffer.from("Buongiorno, grazie mille."), Buffer.from("ok")).toString();
      const text = `${noise(one)} ${email} ${noise(two)}`;
      expect(new Redactor().conversation(talk([text], "A")).messages[0]?.text).not.toContain(email);
    }),
    { numRuns: rounds(80) },
  );
});
