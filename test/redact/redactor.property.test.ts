import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Conversation } from "../../src/conversation/conversation.js";
import { FixedOrigin } from "../../src/conversation/origins.js";
import { writeNative } from "../../src/read/write-native.js";
import { Redactor } from "../../src/redact/redactor.js";
import * as generated from "./generated.js";

const origin = new FixedOrigin(1, 1);
const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function talk(author: string, texts: readonly string[]): Conversation {
  return {
    id: "c-1",
    kind: "conversation",
    channel: "chat",
    clock: "absolute",
    messages: texts.map((text, index) => {
      const role = index % 2 === 0 ? ("customer" as const) : ("agent" as const);
      return { id: `m${index + 1}`, role, ...(role === "customer" ? { author } : {}), text, origin };
    }),
    path: "a.jsonl",
    line: 1,
  };
}

function redacted(texts: readonly string[], author = "Cliente"): string {
  return writeNative(new Redactor().conversation(talk(author, texts)));
}

/** Sentences of both languages that a value can stand in. */
const frames = fc.constantFrom(
  (value: string) => `Buongiorno, il mio è ${value}, grazie.`,
  (value: string) => `Hello, here it is: ${value}`,
  (value: string) => `${value}`,
  (value: string) => `Salve,\n${value}\ncordiali saluti`,
  (value: string) => `mi confermate che avete ${value}? Altrimenti lo rimando`,
  (value: string) => `I already gave you ${value}. Can you check?`,
  (value: string) => `(${value})`,
);

/** Parts of a value that tell who is meant: words and figures of four signs and more. */
const pieces = (value: string) => value.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];

describe("generated values never survive", () => {
  const kinds = {
    emails: generated.emails,
    phones: generated.phones,
    cards: generated.cards,
    ibans: generated.ibans,
    "fiscal codes": generated.fiscalCodes,
    "VAT numbers": generated.vatNumbers,
    addresses: generated.addresses,
    orders: generated.orders,
  };
  for (const [name, values] of Object.entries(kinds)) {
    test(name, () => {
      fc.assert(
        fc.property(values, frames, (value, frame) => {
          const output = redacted([frame(value)]);
          expect(compact(output)).not.toContain(compact(value));
          const words = output.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
          for (const piece of pieces(value)) if (/\d{4}/.test(piece)) expect(words).not.toContain(piece);
        }),
        { numRuns: 300 },
      );
    });
  }

  test("names of those who speak, wherever they are said", () => {
    const said = fc.constantFrom(
      (name: string) => `Ciao ${name}, come stai?`,
      (name: string) => `Gentile ${name},\nabbiamo ricevuto la richiesta.`,
      (name: string) => `Is that ${name.toUpperCase()} on the line?`,
      (name: string) => `${name} said so yesterday`,
      (name: string) => `Kind regards\n${name}`,
      (name: string) => `parlo con ${name.toLowerCase()}?`,
    );
    fc.assert(
      fc.property(generated.people, said, fc.boolean(), (person, say, firstOnly) => {
        const output = redacted(["Hello", say(firstOnly ? (person.split(" ")[0] as string) : person)], person);
        for (const part of person.toLowerCase().match(/[\p{L}'-]{4,}/gu) ?? []) {
          expect(output.toLowerCase().match(/[\p{L}\p{N}'-]+/gu)).not.toContain(part);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a code that one message calls an order number, in another that only repeats it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{3,5}$/), (code) => {
        fc.pre(!/^(19|20)\d\d$/.test(code));
        const output = redacted([`Il mio ordine è il ${code}`, `Grazie, cerco ${code} e la richiamo`]);
        expect(output).not.toContain(code);
      }),
    );
  });

  test("the same value gets the same pseudonym however it is written, another value another", () => {
    fc.assert(
      fc.property(generated.ibans, generated.ibans, (one, other) => {
        fc.pre(compact(one) !== compact(other));
        const redactor = new Redactor();
        const texts = [`IBAN ${one}`, `iban: ${one.replaceAll(" ", "")}`, `IBAN ${other}`];
        const [first, second, third] = redactor
          .conversation(talk("Cliente", texts))
          .messages.map((message) => message.text);
        expect(second?.slice(6)).toBe(first?.slice(5));
        expect(third).not.toBe(first);
      }),
    );
  });
});
