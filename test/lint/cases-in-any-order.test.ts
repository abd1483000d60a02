import { expect, test } from "@jest/globals";
import { lint } from "../../src/galateo.js";
import { memorySource } from "../../src/read/source.js";

const contacts = [
  ["c1", "phone", "2026-03-02T10:00:00+01:00", "la caldaia perde acqua dal tubo grande"],
  ["c2", "chat", "2026-03-06T08:00:00Z", "La caldaia perde ancora acqua dal tubo grande."],
  [
    "c3",
    "email",
    "2026-03-11T09:00:00+01:00",
    "È la terza volta che vi scrivo: la caldaia perde acqua dal tubo grande.",
  ],
] as const;

function source(name: string, rows: readonly (typeof contacts)[number][]) {
  const lines = rows.map(([id, channel, at, text]) => {
    const answer = at.replace(/:00:00/, ":00:20");
    const messages = [
      { id: "m1", role: "customer", at, text },
      { id: "m2", role: "agent", author: "Lina", at: answer, text: "Mi dispiace, avviso subito il tecnico." },
    ];
    return JSON.stringify({ id, channel, language: "it", customerId: "u1", messages });
  });
  return memorySource(name, new TextEncoder().encode(lines.join("\n")));
}

async function found(sources: ReturnType<typeof source>[]) {
  const { findings } = await lint({ sources, only: ["repeat-contact"] });
  return findings.map(({ place, related }) => [place?.conversationId, related.map((one) => one.conversationId)]);
}

test("a case is judged in order of time, whatever files hold it, in whatever order and zones", async () => {
  const [one, two, three] = contacts;
  const expected = [["c3", ["c1", "c2"]]];
  expect(await found([source("all.jsonl", contacts)])).toEqual(expected);
  expect(await found([source("b.jsonl", [three]), source("a.jsonl", [two, one])])).toEqual(expected);
  expect(await found([source("a.jsonl", [two]), source("b.jsonl", [three]), source("c.jsonl", [one])])).toEqual(
    expected,
  );
});

test("a conversation whose time is not known comes between no others", async () => {
  const [one, two, three] = contacts;
  const timeless = memorySource(
    "b.jsonl",
    Buffer.from(
      `{"id":"c0","customerId":"u1","language":"it","messages":[{"role":"customer","text":"La caldaia perde acqua dal tubo."}]}`,
    ),
  );
  const sources = [source("a.jsonl", [two]), timeless, source("c.jsonl", [one]), source("d.jsonl", [three])];
  const expected = [["c3", ["c1", "c2"]]];
  expect(await found(sources)).toEqual(expected);
  expect(await found(sources.reverse())).toEqual(expected);
});

test("a gap is measured between zones, and told with its threshold", async () => {
  const messages = [
    { id: "m1", role: "customer", at: "2026-03-02T10:00:00+01:00", text: "La fattura è doppia, la correggete?" },
    { id: "m2", role: "agent", at: "2026-03-02T09:04:00Z", text: "Buongiorno, la correggo." },
  ];
  const text = JSON.stringify({ id: "c", channel: "chat", language: "it", messages });
  const { findings } = await lint({
    sources: [memorySource("z.jsonl", new TextEncoder().encode(text))],
    only: ["late-response"],
  });
  expect(findings.map(({ place, values }) => [place?.messageId, values.gap, values.threshold])).toEqual([
    ["m2", 240_000, 60_000],
  ]);
});

test("offsets from the start of a call are times like others", async () => {
  const text = `[00:00:05] Cliente: la linea è caduta mi aiuta?\n[00:00:58] Operatore: eccomi controllo subito\n`;
  const { findings } = await lint({
    sources: [memorySource("call.txt", new TextEncoder().encode(text))],
    only: ["late-response"],
    channel: "phone",
    language: "it",
  });
  expect(findings.map(({ values }) => values.gap)).toEqual([53_000]);
});
