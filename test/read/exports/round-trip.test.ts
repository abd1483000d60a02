import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Conversation } from "../../../src/conversation/conversation.js";
import { inputFormats } from "../../../src/read/registry.js";
import { writeNative } from "../../../src/read/write-native.js";
import { readText } from "../reading.js";
import { agent, type ExportWriter, type Talk, timeOf } from "./talk.js";
import { writers } from "./writers.js";

const words = [
  "ordine",
  "perché",
  "l'ho",
  "già",
  "parcel",
  "arrivato",
  "“subito”",
  "€12,50",
  "n°7",
  "don't",
  "😅",
  "città",
  "rotto",
  "please",
  "refund",
  "scatola",
  "domani",
  "n.d.",
  "100%",
  "(forse)",
  "what?",
  "Über",
  "naïve",
  "è",
  "più",
];
/** What tables and JSON must quote or escape. */
const marks = ['"così"', "a;b", "x,y", "back\\slash", "tab\there", "1=2", "riga\nnuova", "c:d"];

const talksFor = ({ plain, single, format }: ExportWriter): fc.Arbitrary<Talk[]> => {
  const html = ["intercom", "help-scout", "front", "html-transcript", "salesforce-chat"].includes(format);
  const usable = plain ? words : [...words, ...marks.filter((mark) => !(html && mark.includes("\t")))];
  const text = fc
    .tuple(
      fc.constantFrom("Salve", "Allora", "Grazie", "Vorrei"),
      fc.array(fc.constantFrom(...usable), { minLength: 4, maxLength: 12 }),
    )
    .map(([first, rest]) => [first, ...rest].join(" "));
  const said = fc.record({
    role: fc.constantFrom("customer" as const, "agent" as const),
    text,
    gap: fc.integer({ min: 1, max: 90 }),
  });
  const messages = fc.array(said, { minLength: 1, maxLength: 6 }).map((all) => {
    let second = 0;
    return all.map(({ role, text: written, gap }) => {
      second += gap;
      return { role, text: written, second };
    });
  });
  // Both sides speak, as in every conversation that a format must tell the sides of.
  const both = messages.map((all) => [
    { role: "customer" as const, text: "Buongiorno, il mio ordine non arriva", second: 0 },
    { role: "agent" as const, text: "Buongiorno, verifico subito la spedizione", second: 1 },
    ...all.map((one) => ({ ...one, second: one.second + 1 })),
  ]);
  return fc.array(both, { minLength: 1, maxLength: single ? 1 : 4 }).map((all) =>
    all.map(
      (one, index): Talk => ({
        id: index + 1,
        customer: `Anna Rossi ${index + 1}`.slice(0, 10 + (index % 2)),
        email: `anna${index}@x.example`,
        messages: one,
      }),
    ),
  );
};

/** What reading the export must give, as far as the export can keep it. */
function expected(talks: readonly Talk[], writer: ExportWriter): unknown[] {
  if (writer.templates) {
    return talks.flatMap(({ messages }) =>
      messages.flatMap(({ role, text }) =>
        role === "agent" ? [[["agent", `Gentile {{nome}}, ${text}`, undefined]]] : [],
      ),
    );
  }
  return talks.map((talk) => {
    const lines: [string, string, number | undefined][] = [];
    for (const said of talk.messages) {
      const last = lines.at(-1);
      if (writer.joins !== undefined && last?.[0] === said.role) last[1] += writer.joins + said.text;
      else lines.push([said.role, said.text, timeKept(talk, said, writer)]);
    }
    return lines;
  });
}

function timeKept(talk: Talk, said: Talk["messages"][number], { times }: ExportWriter): number | undefined {
  if (times === "none") return undefined;
  if (times === "offset") return said.second * 1000;
  const time = timeOf(talk, said);
  return times === "minute" ? time - (time % 60_000) : time;
}

function found(conversations: readonly Conversation[]): unknown[] {
  return conversations.map(({ messages }) =>
    messages.filter(({ role }) => role !== "system").map(({ role, text, at }) => [role, text, at?.time]),
  );
}

/** `npm run fuzz` asks for very many; each of these reads a whole export. */
const numRuns = Math.min(750, Number(process.env.GALATEO_FUZZ_RUNS ?? 25));

describe("exports of random conversations are read back the same", () => {
  test.each(writers.map((writer) => [writer.format, writer.name, writer] as const))(
    "%s (%s)",
    async (format, name, writer) => {
      await fc.assert(
        fc.asyncProperty(talksFor(writer), async (talks) => {
          const text = writer.write(talks);
          const recognised = (await inputFormats())
            .map(
              (one) =>
                [
                  one.name,
                  one.recognise({
                    path: name,
                    extension: name.split(".").at(-1) ?? "",
                    bytes: Buffer.from(text),
                    text,
                    lines: text.split(/\r?\n/),
                    complete: true,
                  }),
                ] as const,
            )
            .sort((one, other) => other[1] - one[1]);
          expect(recognised[0]![0]).toBe(format);
          const { conversations, problems } = await readText(name, text, writer.options);
          expect(problems).toEqual([]);
          expect(found(conversations)).toEqual(expected(talks, writer));
          const converted = await readText("n.jsonl", conversations.map((one) => `${writeNative(one)}\n`).join(""));
          expect(found(converted.conversations)).toEqual(found(conversations));
          if (writer.customer)
            expect(conversations.map(({ customerId }) => customerId)).toEqual(talks.map(writer.customer));
        }),
        { numRuns },
      );
    },
  );

  test("there is a writer for every format", async () => {
    const written = new Set(writers.map(({ format }) => format));
    expect((await inputFormats()).map(({ name }) => name).filter((name) => !written.has(name))).toEqual([]);
    expect(agent).toBe("Luca Ferri");
  });
});
