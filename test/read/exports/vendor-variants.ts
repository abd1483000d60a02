import {
  agent,
  byEmail,
  csvOf,
  domain,
  type ExportWriter,
  htmlOf,
  isoOf,
  nameOf,
  type Said,
  type Talk,
  timeOf,
} from "./talk.js";

const agentId = 501;
const userOf = (talk: Talk, { role }: Said): number => (role === "agent" ? agentId : 9000 + talk.id);

/** Other forms in which products export the same, beside their usual one. */
export const vendorVariants: readonly ExportWriter[] = [
  {
    format: "zendesk-tickets",
    name: "ticket-events.json",
    times: "second",
    customer: (talk) => `zendesk:${9000 + talk.id}`,
    write: (talks) =>
      JSON.stringify(
        {
          ticket_events: talks.flatMap((talk) =>
            talk.messages.map((said, index) => ({
              id: talk.id * 1000 + index,
              ticket_id: talk.id,
              created_at: isoOf(talk, said),
              timestamp: Math.floor(timeOf(talk, said) / 1000),
              updater_id: userOf(talk, said),
              via: "Web form",
              event_type: "Audit",
              child_events: [
                { id: 1, event_type: "Change", status: "open" },
                {
                  id: talk.id * 10_000 + index,
                  event_type: "Comment",
                  type: "Comment",
                  author_id: userOf(talk, said),
                  plain_body: said.text,
                  public: true,
                },
              ],
            })),
          ),
          users: talks.map((talk) => ({ id: 9000 + talk.id, name: talk.customer, role: "end-user" })),
          end_of_stream: true,
        },
        null,
        1,
      ),
  },
  {
    format: "livechat",
    name: "livechat-2.json",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      JSON.stringify(
        {
          chats: talks.map((talk) => ({
            type: "chat",
            id: `MH${talk.id}`,
            visitor: { id: `S${talk.id}`, name: talk.customer, email: talk.email },
            agents: [{ display_name: agent, email: `luca@${domain}` }],
            messages: talk.messages.map((said, index) => ({
              author_name: nameOf(talk, said),
              text: said.text,
              timestamp: Math.floor(timeOf(talk, said) / 1000),
              agent_id: said.role === "agent" ? `luca@${domain}` : "",
              user_type: said.role === "agent" ? "agent" : "visitor",
              type: "message",
              event_id: `MH${talk.id}_${index}`,
            })),
          })),
          total: talks.length,
          pages: 1,
        },
        null,
        1,
      ),
  },
  {
    format: "salesforce-chat",
    name: "LiveChatTranscript.csv",
    times: "second",
    customer: (talk) => `salesforce:003${talk.id}`,
    write: (talks) =>
      csvOf([
        ["Id", "Name", "ChatKey", "CaseId", "ContactId", "StartTime", "Status", "Body"],
        ...talks.map((talk) => [
          `570${talk.id}`,
          `0000${talk.id}`,
          `key-${talk.id}`,
          `500${talk.id}`,
          `003${talk.id}`,
          new Date(timeOf(talk, { ...talk.messages[0]!, second: 0 })).toISOString(),
          "Completed",
          [
            `<p align="center">Chat Started: Monday, March 02, 2026, 09:00:00 (+0000)</p>`,
            `<p align="center">Chat Origin: Web</p><p align="center">Agent ${agent}</p>`,
            ...talk.messages.map((said) => `${stamp(said.second)} ${shortName(talk, said)}: ${inline(said.text)}<br>`),
          ].join(""),
        ]),
      ]),
  },
];

function stamp(second: number): string {
  return second < 60 ? `( ${second}s )` : `( ${Math.floor(second / 60)}m ${second % 60}s )`;
}

/** Agents go by their first names. */
function shortName(talk: Talk, said: Said): string {
  return said.role === "agent" ? agent.split(" ")[0]! : nameOf(talk, said);
}

function inline(text: string): string {
  return htmlOf(text).replace(/^<p>|<\/p>$/g, "");
}
