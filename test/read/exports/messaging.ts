import { agent, csvOf, domain, type ExportWriter, isoOf, nameOf, type Said, type Talk, timeOf } from "./talk.js";

const two = (value: number): string => String(value).padStart(2, "0");
const isAgent = ({ role }: Said): boolean => role === "agent";

/** 02/03/2026, 09:00:01 of the wall clock that the exports have. */
function wall(talk: Talk, said: Said) {
  const date = new Date(timeOf(talk, said));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return { year, month, day, hour, minute, second };
}

function latin(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** Exports of messengers, social networks and mail. */
export const messaging: readonly ExportWriter[] = [
  {
    format: "whatsapp",
    name: "_chat.txt",
    single: true,
    times: "second",
    options: { agents: [agent] },
    write: ([talk]) => {
      const lines = talk!.messages.map((said) => {
        const { year, month, day, hour, minute, second } = wall(talk!, said);
        return `[${two(day)}/${two(month)}/${year % 100}, ${two(hour)}:${two(minute)}:${two(second)}] ${nameOf(talk!, said)}: ${said.text}`;
      });
      return `${lines.join("\n")}\n`;
    },
  },
  {
    format: "whatsapp",
    name: "WhatsApp Chat with Anna.txt",
    single: true,
    times: "minute",
    options: { agents: [agent] },
    write: ([talk]) => {
      const lines = talk!.messages.map((said) => {
        const { year, month, day, hour, minute } = wall(talk!, said);
        const half = hour < 12 ? "AM" : "PM";
        return `${month}/${day}/${year % 100}, ${hour % 12 || 12}:${two(minute)}\u202f${half} - ${nameOf(talk!, said)}: ${said.text}`;
      });
      return `3/13/25, 8:00\u202fAM - Messages and calls are end-to-end encrypted.\n${lines.join("\n")}\n`;
    },
  },
  {
    format: "telegram",
    name: "result.json",
    times: "second",
    options: { agents: [agent] },
    customer: ({ id }) => `telegram:user${id}`,
    write: (talks) =>
      JSON.stringify(
        {
          chats: {
            list: talks.map((talk) => ({
              name: talk.customer,
              type: "personal_chat",
              id: talk.id,
              messages: [
                {
                  id: 0,
                  type: "service",
                  date_unixtime: String(timeOf(talk, talk.messages[0]!) / 1000),
                  actor: talk.customer,
                  action: "joined",
                  text: "",
                },
                ...talk.messages.map((said, index) => ({
                  id: index + 1,
                  type: "message",
                  date_unixtime: String(timeOf(talk, said) / 1000),
                  from: nameOf(talk, said),
                  from_id: isAgent(said) ? "user7" : `user${talk.id}`,
                  text:
                    index % 2 === 0 ? said.text : [said.text.slice(0, 3), { type: "bold", text: said.text.slice(3) }],
                })),
              ],
            })),
          },
        },
        null,
        1,
      ),
  },
  {
    format: "slack",
    name: "2026-03-02.json",
    times: "second",
    options: { agents: [agent] },
    customer: ({ id }) => `slack:U${id}`,
    write: (talks) =>
      JSON.stringify(
        talks.flatMap((talk) =>
          talk.messages.map((said) => ({
            type: "message",
            user: isAgent(said) ? "U7777" : `U${talk.id}`,
            username: nameOf(talk, said),
            text: said.text,
            ts: `${timeOf(talk, said) / 1000}.000001`,
            thread_ts: `${timeOf(talk, talk.messages[0]!) / 1000}.000001`,
          })),
        ),
        null,
        4,
      ),
  },
  {
    format: "instagram-messenger",
    name: "message_1.json",
    single: true,
    times: "second",
    options: { agents: [agent] },
    customer: ({ id }) => `meta:inbox/anna_${id}`,
    write: ([talk]) =>
      JSON.stringify({
        title: latin(talk!.customer),
        thread_path: `inbox/anna_${talk!.id}`,
        messages: talk!.messages
          .map((said) => ({
            sender_name: latin(nameOf(talk!, said)),
            timestamp_ms: timeOf(talk!, said),
            content: latin(said.text),
          }))
          .reverse(),
      }),
  },
  {
    format: "x-support",
    name: "twcs.csv",
    times: "second",
    customer: ({ id }) => `x:${900 + id}`,
    write: (talks) =>
      csvOf([
        ["tweet_id", "author_id", "inbound", "created_at", "text", "response_tweet_id", "in_response_to_tweet_id"],
        ...talks.flatMap((talk) =>
          talk.messages.map((said, index) => [
            talk.id * 1000 + index,
            isAgent(said) ? "LumenHelp" : 900 + talk.id,
            isAgent(said) ? "False" : "True",
            new Date(timeOf(talk, said))
              .toUTCString()
              .replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, "$1 $3 $2 $5 +0000 $4"),
            said.text,
            index + 1 < talk.messages.length ? talk.id * 1000 + index + 1 : "",
            index === 0 ? "" : `${talk.id * 1000 + index - 1}.0`,
          ]),
        ),
      ]),
  },
  {
    format: "mail",
    name: "support.mbox",
    times: "second",
    options: { agentDomains: [domain] },
    customer: ({ email }) => email,
    write: (talks) =>
      talks
        .flatMap((talk) =>
          talk.messages.map((said, index) => {
            const from = isAgent(said) ? `luca@${domain}` : talk.email;
            const to = isAgent(said) ? talk.email : `luca@${domain}`;
            const answered = index === 0 ? "" : `In-Reply-To: <${talk.id}.${index - 1}@x.example>\n`;
            const body = index % 2 === 0 ? said.text : Buffer.from(said.text).toString("base64");
            const encoding = index % 2 === 0 ? "8bit" : "base64";
            const before =
              index > 0 && index % 2 === 0
                ? `\n\nOn Mon, 2 Mar 2026, Somebody <a@x.example> wrote:\n> quoted\n> text`
                : "";
            return `From ${from} Mon Mar  2 09:00:00 2026\nFrom: "${nameOf(talk, said)}" <${from}>\nTo: ${to}\nSubject: Re: =?utf-8?q?ordine_n=C2=B0?= ${talk.id}\nDate: ${new Date(timeOf(talk, said)).toUTCString().replace("GMT", "+0000")}\nMessage-ID: <${talk.id}.${index}@x.example>\n${answered}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${body}${before}\n\n`;
          }),
        )
        .join(""),
  },
  {
    format: "html-transcript",
    name: "chat.html",
    times: "second",
    write: (talks) => {
      const rows = talks.flatMap((talk) =>
        talk.messages.map((said) => [talk.id, isoOf(talk, said), isAgent(said) ? "Operatore" : "Cliente", said.text]),
      );
      const cells = (row: readonly unknown[]): string =>
        row.map((value) => `<td>${String(value).replaceAll("\n", "<br>")}</td>`).join("");
      return `<!DOCTYPE html>\n<html><body><table>\n<tr><th>ID conversazione</th><th>Data</th><th>Mittente</th><th>Messaggio</th></tr>\n${rows.map((row) => `<tr>${cells(row)}</tr>\n`).join("")}</table></body></html>\n`;
    },
  },
];
