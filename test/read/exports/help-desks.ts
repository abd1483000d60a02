import {
  agent,
  byEmail,
  csvOf,
  domain,
  type ExportWriter,
  htmlOf,
  isoOf,
  jsonLines,
  nameOf,
  type Said,
  type Talk,
  timeOf,
} from "./talk.js";

const epoch = (talk: Talk, said: Said): number => timeOf(talk, said) / 1000;
const isAgent = ({ role }: Said): boolean => role === "agent";

/** Exports of help desks. Each writes a note that is none of the conversation, where the product has such. */
export const helpDesks: readonly ExportWriter[] = [
  {
    format: "freshdesk",
    name: "Tickets0.xml",
    times: "second",
    customer: ({ email }) => email,
    write: (talks) =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<helpdesk-tickets type="array">',
        ...talks.flatMap((talk) => {
          const [first, ...others] = talk.messages;
          return [
            "  <helpdesk-ticket>",
            `    <created-at type="datetime">${isoOf(talk, first!)}</created-at>`,
            `    <description>${xmlOf(first!.text)}</description>`,
            `    <display-id type="integer">${talk.id}</display-id>`,
            '    <responder-id type="integer" nil="true"/>',
            '    <source type="integer">2</source>',
            "    <requester>",
            `      <email>${talk.email}</email>`,
            `      <name>${talk.customer}</name>`,
            "    </requester>",
            '    <helpdesk-notes type="array">',
            ...others.map((said) =>
              [
                "      <helpdesk-note>",
                `        <body><![CDATA[${said.text}]]></body>`,
                `        <created-at type="datetime">${isoOf(talk, said)}</created-at>`,
                `        <incoming type="boolean">${said.role === "customer"}</incoming>`,
                '        <private type="boolean">false</private>',
                "      </helpdesk-note>",
              ].join("\n"),
            ),
            "    </helpdesk-notes>",
            "  </helpdesk-ticket>",
          ];
        }),
        "</helpdesk-tickets>",
        "",
      ].join("\n"),
  },
  {
    format: "zendesk-tickets",
    name: "tickets.jsonl",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      jsonLines(
        talks.map((talk) => ({
          id: talk.id,
          via: { channel: "email" },
          requester_id: 9000 + talk.id,
          users: [
            { id: 9000 + talk.id, name: talk.customer, email: talk.email, role: "end-user" },
            { id: 7, name: agent, email: `luca@${domain}`, role: "agent" },
          ],
          comments: [
            ...talk.messages.map((said, index) => ({
              id: index + 1,
              author_id: isAgent(said) ? 7 : 9000 + talk.id,
              plain_body: said.text,
              public: true,
              created_at: isoOf(talk, said),
            })),
            {
              id: 99,
              author_id: 7,
              plain_body: "nota interna",
              public: false,
              created_at: isoOf(talk, talk.messages[0]!),
            },
          ],
        })),
      ),
  },
  {
    format: "zendesk-chat",
    name: "chats.jsonl",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      jsonLines(
        talks.map((talk) => ({
          type: "chat",
          id: `2603.${talk.id}`,
          visitor: { id: String(talk.id), name: talk.customer, email: talk.email },
          history: talk.messages.map((said) => ({
            type: "chat.msg",
            name: nameOf(talk, said),
            sender_type: isAgent(said) ? "Agent" : "Visitor",
            msg: said.text,
            timestamp: isoOf(talk, said),
          })),
        })),
      ),
  },
  {
    format: "intercom",
    name: "conversations.jsonl",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      jsonLines(
        talks.map((talk) => {
          const parts = talk.messages.map((said, index) => ({
            id: String(index + 1),
            part_type: "comment",
            body: htmlOf(said.text),
            created_at: epoch(talk, said),
            author: isAgent(said)
              ? { type: "admin", id: "7", name: agent }
              : { type: "user", id: `u${talk.id}`, name: talk.customer, email: talk.email },
          }));
          const [{ part_type: _type, ...source }, ...rest] = parts as [(typeof parts)[0]];
          return {
            type: "conversation",
            id: String(talk.id),
            created_at: source.created_at,
            source,
            contacts: { contacts: [{ id: `u${talk.id}`, email: talk.email }] },
            conversation_parts: {
              conversation_parts: [
                ...rest,
                {
                  id: "n",
                  part_type: "note",
                  body: "<p>nota</p>",
                  created_at: source.created_at,
                  author: { type: "admin" },
                },
              ],
            },
          };
        }),
      ),
  },
  {
    format: "freshdesk",
    name: "tickets.json",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      JSON.stringify(
        talks.map((talk) => ({
          id: talk.id,
          source: 1,
          requester_id: 900 + talk.id,
          requester: { name: talk.customer, email: talk.email },
          description_text: "",
          created_at: isoOf(talk, talk.messages[0]!),
          conversations: [
            ...talk.messages.map((said, index) => ({
              id: index + 1,
              incoming: !isAgent(said),
              private: false,
              user_id: isAgent(said) ? 7 : 900 + talk.id,
              body_text: said.text,
              created_at: isoOf(talk, said),
            })),
            {
              id: 99,
              incoming: false,
              private: true,
              user_id: 7,
              body_text: "nota",
              created_at: isoOf(talk, talk.messages[0]!),
            },
          ],
        })),
        null,
        1,
      ),
  },
  {
    format: "help-scout",
    name: "conversations.json",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      JSON.stringify(
        talks.map((talk) => ({
          id: talk.id,
          type: "email",
          primaryCustomer: { id: talk.id, email: talk.email },
          _embedded: {
            threads: [
              {
                id: 99,
                type: "note",
                body: "nota",
                createdBy: { type: "user" },
                createdAt: isoOf(talk, talk.messages[0]!),
              },
              ...talk.messages
                .map((said, index) => ({
                  id: index + 1,
                  type: isAgent(said) ? "message" : "customer",
                  body: htmlOf(said.text),
                  createdBy: { type: isAgent(said) ? "user" : "customer", first: nameOf(talk, said) },
                  createdAt: isoOf(talk, said),
                }))
                .reverse(),
            ],
          },
        })),
      ),
  },
  {
    format: "front",
    name: "front.json",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      JSON.stringify(
        talks.map((talk) => ({
          id: `cnv_${talk.id}`,
          messages: talk.messages.map((said, index) => ({
            id: `msg_${index}`,
            type: "email",
            is_inbound: !isAgent(said),
            is_draft: false,
            created_at: epoch(talk, said),
            author: isAgent(said) ? { first_name: "Luca", last_name: "Ferri" } : null,
            recipients: [{ handle: talk.email, role: isAgent(said) ? "to" : "from" }],
            body: htmlOf(said.text),
          })),
        })),
        null,
        2,
      ),
  },
  {
    format: "gorgias",
    name: "gorgias.json",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      JSON.stringify(
        talks.map((talk) => ({
          id: talk.id,
          channel: "email",
          customer: { id: talk.id, email: talk.email },
          messages: talk.messages.map((said, index) => ({
            id: index + 1,
            public: true,
            from_agent: isAgent(said),
            stripped_text: said.text,
            body_text: `${said.text}\n\n> x`,
            sender: { name: nameOf(talk, said) },
            sent_datetime: isoOf(talk, said),
          })),
        })),
      ),
  },
  {
    format: "hubspot",
    name: "hubspot.json",
    times: "second",
    customer: ({ id }) => `hubspot:${500 + id}`,
    write: (talks) =>
      JSON.stringify(
        talks.map((talk) => ({
          id: String(talk.id),
          associatedContactId: String(500 + talk.id),
          results: talk.messages.map((said, index) => ({
            id: String(index + 1),
            type: "MESSAGE",
            direction: isAgent(said) ? "OUTGOING" : "INCOMING",
            text: said.text,
            senders: [{ actorId: isAgent(said) ? "A-7" : `V-${talk.id}`, name: nameOf(talk, said) }],
            truncationStatus: "NOT_TRUNCATED",
            createdAt: isoOf(talk, said),
          })),
        })),
        null,
        2,
      ),
  },
  {
    format: "chatwoot",
    name: "chatwoot.json",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      JSON.stringify(
        talks.map((talk) => ({
          meta: { contact: { id: talk.id, email: talk.email }, channel: "Channel::Whatsapp" },
          payload: talk.messages.map((said, index) => ({
            id: index + 1,
            content: said.text,
            conversation_id: talk.id,
            inbox_id: 2,
            message_type: isAgent(said) ? 1 : 0,
            private: false,
            sender_type: isAgent(said) ? "User" : "Contact",
            sender: { name: nameOf(talk, said) },
            created_at: epoch(talk, said),
          })),
        })),
      ),
  },
  {
    format: "livechat",
    name: "livechat.json",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      JSON.stringify({
        chats: talks.map((talk) => ({
          id: `C${talk.id}`,
          users: [
            { id: "u", type: "customer", name: talk.customer, email: talk.email },
            { id: `luca@${domain}`, type: "agent", name: agent },
          ],
          thread: {
            id: `T${talk.id}`,
            events: talk.messages.map((said, index) => ({
              id: String(index),
              type: "message",
              text: said.text,
              author_id: isAgent(said) ? `luca@${domain}` : "u",
              visibility: "all",
              created_at: isoOf(talk, said),
            })),
          },
        })),
      }),
  },
  {
    format: "crisp",
    name: "crisp.json",
    times: "second",
    customer: ({ id }) => `crisp:s${id}`,
    write: (talks) =>
      JSON.stringify(
        talks.map((talk) => ({
          session_id: `s${talk.id}`,
          messages: talk.messages.map((said) => ({
            type: "text",
            from: isAgent(said) ? "operator" : "user",
            content: said.text,
            timestamp: timeOf(talk, said),
            session_id: `s${talk.id}`,
            user: { nickname: nameOf(talk, said) },
          })),
        })),
        null,
        1,
      ),
  },
  {
    format: "salesforce",
    name: "EmailMessage.csv",
    times: "second",
    customer: byEmail,
    write: (talks) =>
      csvOf([
        ["Id", "ParentId", "FromAddress", "FromName", "Incoming", "Status", "MessageDate", "TextBody"],
        ...talks.flatMap((talk) =>
          talk.messages.map((said, index) => [
            `02s${talk.id}-${index}`,
            `500${talk.id}`,
            isAgent(said) ? `luca@${domain}` : talk.email,
            nameOf(talk, said),
            !isAgent(said),
            3,
            isoOf(talk, said),
            said.text,
          ]),
        ),
      ]),
  },
];

function xmlOf(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("ù", "&#249;");
}
