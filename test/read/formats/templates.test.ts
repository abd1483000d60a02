import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Conversation } from "../../../src/conversation/conversation.js";
import { packageRoot } from "../../../src/package-root.js";
import { readFixture, readText, stretchOf } from "../reading.js";

const brief = ({ id, kind, channel, language, line, messages }: Conversation) => [
  id,
  kind,
  channel,
  language,
  line,
  messages[0]!.text.slice(0, 24),
];
const fixture = (path: string): string => readFileSync(join(packageRoot, "fixtures", path), "utf8");

describe("template-markdown", () => {
  test("reads front matter, and begins where the text begins", async () => {
    const { conversations, problems } = await readFixture("exports/templates/ritardo-consegna.md");
    expect(problems).toEqual([]);
    expect(conversations.map(brief)).toEqual([
      ["Ritardo consegna", "template", "email", "it", 6, "Gentile {{ticket.request"],
    ]);
    expect(stretchOf(fixture("exports/templates/ritardo-consegna.md"), conversations[0]!.messages[0]!)).toBe(
      conversations[0]!.messages[0]!.text,
    );
  });
  test("headings that each have a reply part templates", async () => {
    const { conversations } = await readFixture("exports/templates/resi.md");
    expect(conversations.map(({ id, line }) => [id, line])).toEqual([
      ["Reso accettato", 5],
      ["Reso rifiutato", 11],
    ]);
  });
  test("headings within one reply do not", async () => {
    const { conversations } = await readText(
      "a.md",
      "Gentile {{nome}},\n\n## Come restituire\nScriva il numero.\n\n## Quando\nEntro giugno.\n",
    );
    expect(conversations.map(({ id, line }) => [id, line])).toEqual([["a.md", 1]]);
  });
  test("a file without a text is a problem", async () => {
    const { problems } = await readFixture("damaged/template-markdown.md", { inputFormat: "template-markdown" });
    expect(problems).toMatchObject([
      { message: expect.stringContaining("expected the text of a reply"), skipped: "the file" },
    ]);
  });
});

describe("template-text", () => {
  test("reads Handlebars", async () => {
    const { conversations } = await readFixture("exports/templates/welcome.hbs");
    expect(conversations).toMatchObject([{ id: "exports/templates/welcome.hbs", line: 1 }]);
  });
  test("separators part templates", async () => {
    const { conversations } = await readText(
      "a.txt",
      "=== ritardo\nGentile {{nome}}, siamo in ritardo.\n\n=== saluto\nCiao {{nome}}, a presto.\n",
    );
    expect(conversations.map(({ id, line, messages }) => [id, line, messages[0]!.text])).toEqual([
      ["ritardo", 2, "Gentile {{nome}}, siamo in ritardo."],
      ["saluto", 5, "Ciao {{nome}}, a presto."],
    ]);
  });
  test("reads HTML as its text", async () => {
    const text = "<p>Gentile {{nome}},</p>\n<p>perch&eacute; il pacco <b>non</b> parte?</p>\n";
    const { conversations } = await readText("a.html", text);
    const [message] = conversations[0]!.messages;
    expect(message!.text).toBe("Gentile {{nome}},\nperché il pacco non parte?");
    expect(message!.origin.locate(message!.text.indexOf("non parte"))).toEqual({ line: 2, column: 30 });
  });
  test("a transcript is no template", async () => {
    const { conversations } = await readText("a.txt", "Cliente: ciao\nOperatore: Gentile {{nome}}, cordiali saluti\n");
    expect(conversations).toMatchObject([{ kind: "conversation" }]);
  });
  test("a file without a text is a problem", async () => {
    const { problems } = await readFixture("damaged/template-text.liquid", { inputFormat: "template-text" });
    expect(problems).toHaveLength(1);
  });
});

describe("template-yaml", () => {
  test("reads literal, folded and quoted texts with their places", async () => {
    const { conversations, problems } = await readFixture("exports/templates/macros.yaml");
    expect(problems).toEqual([]);
    expect(conversations.map(brief)).toEqual([
      ["bike-out-of-stock", "template", "unknown", "en", 4, "Hi {{customer.first_name"],
      ["service-reminder", "template", "messaging", "en", 11, "Hi {{customer.first_name"],
      ["guasto-linea", "template", "unknown", "it", 15, "Gentile {{cognome}}, nel"],
    ]);
    const file = fixture("exports/templates/macros.yaml");
    const words = (text: string): string => text.replace(/\s+/g, " ");
    for (const { messages } of conversations)
      expect(words(stretchOf(file, messages[0]!))).toBe(words(messages[0]!.text));
    const folded = conversations[2]!.messages[0]!;
    expect(folded.origin.locate(folded.text.indexOf("tornerà"))).toEqual({ line: 16, column: 5 });
    expect(folded.origin.locate(folded.text.indexOf("giorni di fermo"))).toEqual({ line: 17, column: 7 });
  });
  test("reads texts by their keys, with the language of a key", async () => {
    const { conversations } = await readText(
      "a.yml",
      'it:\n  late: "Gentile {{nome}}, ci scusiamo \\"molto\\"\\n per il ritardo."\n  url: https://x.example\n',
    );
    expect(conversations.map(({ id, language }) => [id, language])).toEqual([["it.late", "it"]]);
    const [message] = conversations[0]!.messages;
    expect(message!.origin.locate(message!.text.indexOf("per il"))).toEqual({ line: 2, column: 52 });
  });
  test("says what is no YAML, and reads what can be read", async () => {
    const { conversations, problems } = await readFixture("damaged/template-yaml.yaml");
    expect(conversations.map(({ id }) => id)).toEqual(["ritardo"]);
    expect(problems[0]).toMatchObject({ message: expect.stringContaining("no YAML"), skipped: expect.any(String) });
  });
});

describe("template-json", () => {
  test.each([
    [
      '[{"short_code":"late","content":"Ciao {{contact.name}}, il pacco è in ritardo."}]',
      "late",
      "Ciao {{contact.name}}, il pacco è in ritardo.",
    ],
    [
      '{"type":"list","data":[{"name":"Order","body":"<p>Hi <attribute key=\\"user.name\\"/>, ready!</p>"}]}',
      "Order",
      "Hi {{user.name}}, ready!",
    ],
    [
      '[{"name":"Late","actions":[{"name":"setResponseText","arguments":{"body_text":"Hi {{ticket.customer.firstname}}, sorry!"}}]}]',
      "Late",
      "Hi {{ticket.customer.firstname}}, sorry!",
    ],
    [
      '{"it":{"late":"Gentile {{nome}}, ci scusiamo per il ritardo."}}',
      "it.late",
      "Gentile {{nome}}, ci scusiamo per il ritardo.",
    ],
    [
      '{"title":"T","content":"Dear {{ticket.requester.firstname}}","content_html":"<div>x</div>"}',
      "T",
      "Dear {{ticket.requester.firstname}}",
    ],
  ])("reads %s", async (text, id, expected) => {
    const { conversations, problems } = await readText("a.json", text);
    expect(problems).toEqual([]);
    expect(conversations).toMatchObject([{ id, kind: "template", messages: [{ text: expected }] }]);
  });
  test("says what is no JSON, and reads the rest", async () => {
    const { conversations, problems } = await readFixture("damaged/template-json.json", {
      inputFormat: "template-json",
    });
    expect(conversations.map(({ id, line }) => [id, line])).toEqual([
      ["late", 2],
      ["thanks", 4],
    ]);
    expect(problems.map(({ line, skipped }) => [line, skipped])).toEqual([[3, "1 record"]]);
  });
});

describe("template-zendesk-macros", () => {
  test("reads comments, alone or with their channel", async () => {
    const { conversations } = await readFixture("exports/templates/zendesk-macros.json");
    expect(conversations.map(brief)).toEqual([
      ["Shipping::Lost parcel", "template", "unknown", undefined, 11, "Hi {{ticket.requester.fi"],
      ["Feedback::Survey", "template", "email", undefined, 22, "How would you rate our a"],
    ]);
    const file = fixture("exports/templates/zendesk-macros.json");
    for (const { messages } of conversations)
      expect(JSON.parse(`"${stretchOf(file, messages[0]!)}"`)).toBe(messages[0]!.text);
  });
  test("says what is damaged, and reads the rest", async () => {
    const { conversations, problems } = await readFixture("damaged/template-zendesk-macros.jsonl");
    expect(conversations.map(({ id }) => id)).toEqual(["Late"]);
    expect(problems.map(({ line }) => line)).toEqual([2]);
  });
});
