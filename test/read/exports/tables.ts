import { byEmail, csvOf, type ExportWriter, isoOf, jsonLines, nameOf, type Said, type Talk, timeOf } from "./talk.js";

const isAgent = ({ role }: Said): boolean => role === "agent";

function replies(talks: readonly Talk[]): { name: string; text: string }[] {
  return talks.flatMap((talk) =>
    talk.messages.flatMap((said, index) =>
      isAgent(said) ? [{ name: `risposta ${talk.id}-${index}`, text: said.text }] : [],
    ),
  );
}

/** Tables, texts, our own format, and reply templates. */
export const tables: readonly ExportWriter[] = [
  {
    format: "native",
    name: "native.jsonl",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      jsonLines(
        talks.map((talk) => ({
          id: `c-${talk.id}`,
          channel: "chat",
          customerId: talk.email,
          messages: talk.messages.map((said) => ({
            role: said.role,
            author: nameOf(talk, said),
            at: isoOf(talk, said),
            text: said.text,
          })),
        })),
      ),
  },
  {
    format: "delimited",
    name: "messages.csv",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      csvOf([
        ["conversation_id", "role", "author", "timestamp", "customer_email", "text"],
        ...talks.flatMap((talk) =>
          talk.messages.map((said) => [
            talk.id,
            said.role,
            nameOf(talk, said),
            isoOf(talk, said),
            talk.email,
            said.text,
          ]),
        ),
      ]),
  },
  {
    format: "delimited",
    name: "messaggi.csv",
    times: "minute",
    customer: byEmail,
    write: (talks) =>
      csvOf(
        [
          ["ID conversazione", "Ruolo", "Data", "Ora", "Email cliente", "Testo"],
          ...talks.flatMap((talk) =>
            talk.messages.map((said) => {
              const [year, month, day] = isoOf(talk, said).slice(0, 10).split("-");
              return [
                talk.id,
                isAgent(said) ? "Operatore" : "Cliente",
                `${day}/${month}/${year}`,
                isoOf(talk, said).slice(11, 16),
                talk.email,
                said.text,
              ];
            }),
          ),
        ],
        ";",
      ),
  },
  {
    format: "generic-json",
    name: "turns.json",
    times: "second",
    write: (talks) =>
      JSON.stringify(
        talks.map((talk) => ({
          conversation_id: String(talk.id),
          turns: talk.messages.map((said) => ({
            speaker_role: said.role,
            utterance: said.text,
            timestamp: isoOf(talk, said),
          })),
        })),
        null,
        2,
      ),
  },
  {
    format: "generic-json",
    name: "rows.jsonl",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      jsonLines(
        talks.flatMap((talk) =>
          talk.messages.map((said) => ({
            conversation_id: talk.id,
            role: said.role,
            text: said.text,
            ts: timeOf(talk, said),
            email: talk.email,
          })),
        ),
      ),
  },
  {
    format: "plain-text",
    name: "chats.txt",
    times: "second",
    plain: true,
    write: (talks) =>
      talks
        .map((talk) => {
          const lines = talk.messages.map(
            (said) => `[${isoOf(talk, said).slice(0, 19)}] ${isAgent(said) ? "Operatore" : "Cliente"}: ${said.text}\n`,
          );
          return `=== c-${talk.id}\n${lines.join("")}\n`;
        })
        .join(""),
  },
  {
    format: "template-csv",
    name: "canned.csv",
    times: "none",
    templates: true,
    write: (talks) =>
      csvOf([["title", "content"], ...replies(talks).map(({ name, text }) => [name, `Gentile {{nome}}, ${text}`])]),
  },
  {
    format: "template-json",
    name: "canned.json",
    times: "none",
    templates: true,
    write: (talks) =>
      JSON.stringify(replies(talks).map(({ name, text }) => ({ title: name, content: `Gentile {{nome}}, ${text}` }))),
  },
  {
    format: "template-zendesk-macros",
    name: "macros.json",
    times: "none",
    templates: true,
    write: (talks) =>
      JSON.stringify({
        macros: replies(talks).map(({ name, text }, id) => ({
          id,
          title: name,
          actions: [
            { field: "status", value: "solved" },
            { field: "comment_value", value: ["channel:all", `Gentile {{nome}}, ${text}`] },
          ],
        })),
      }),
  },
  {
    format: "template-yaml",
    name: "macros.yaml",
    times: "none",
    templates: true,
    write: (talks) =>
      replies(talks)
        .map(({ name, text }) => `- name: ${name}\n  body: ${JSON.stringify(`Gentile {{nome}}, ${text}`)}\n`)
        .join(""),
  },
  {
    format: "template-markdown",
    name: "macros.md",
    times: "none",
    templates: true,
    plain: true,
    write: (talks) =>
      replies(talks)
        .map(({ name, text }) => `## ${name}\n\nGentile {{nome}}, ${text}\n\n`)
        .join(""),
  },
  {
    format: "template-text",
    name: "macros.liquid",
    times: "none",
    templates: true,
    plain: true,
    write: (talks) =>
      replies(talks)
        .map(({ name, text }) => `=== ${name}\nGentile {{nome}}, ${text}\n`)
        .join(""),
  },
];
