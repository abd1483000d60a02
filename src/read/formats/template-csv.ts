import { channelNamed } from "../channel-words.js";
import { type DelimitedRow, delimitedRows } from "../delimited-rows.js";
import { guessDelimiter } from "../delimiter.js";
import { foldWord } from "../fold-word.js";
import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { headOf } from "../head.js";
import { htmlToText, isHtml } from "../html-text.js";
import { problem } from "../items.js";
import { roleNamed } from "../role-words.js";
import type { ByteSource } from "../source.js";
import { TemplateIds, templateFrom } from "../template.js";
import { isReplyText, replyLikeness } from "../template-signs.js";

/** Headers of tables of replies, folded; the earlier a word stands, the surer it is. */
const headers = {
  text: `content; contenuto; body text; plain body; body; corpo; text; testo; message; messaggio; reply; risposta; response; answer; template;
    template text; macro text; comment; commento; comment value; comment value html; canned response; risposta predefinita; testo risposta;
    template body; email body; snippet; body html; content html; html`,
  name: `name; nome; title; titolo; template name; nome template; nome modello; macro name; macro title; macro; shortcut; shortcode; short code;
    scorciatoia; trigger; key; chiave; code; codice; slug; label; etichetta; subject; oggetto; id`,
  language: "language; lingua; lang; locale; language code",
  channel: "channel; canale",
  company: "company; azienda; brand",
} as const;
type Field = keyof typeof headers;
type Columns = Readonly<Partial<Record<Field, number>>>;

/** Words of headers that tell that somebody speaks: such a table is a transcript. */
const spoken =
  /^(?:role|ruolo|sender|mittente|author|autore|speaker|from|da|direction|direzione|inbound|timestamp|conversation id|conversazione|ticket id|customer|cliente|user|agent|agente|operatore)$/;

/** Reply templates in a table, as help desks and teams export their canned responses. */
export const format: InputFormat = {
  name: "template-csv",
  holds: "templates",
  documentation: {
    title: "Reply templates in CSV, TSV or Excel (canned responses, macros, snippets of any product)",
    recognisedBy:
      "a first row of column names that tell a name and a text, without a speaker or a time, and texts that read like replies",
    roles: "a template is one agent message",
    times: "none",
    customerKey: "none",
    limits:
      "HTML is read as its text; where a row has both, its plain text is taken. A row without a text is passed over.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    if (/^\s*[[{<]/.test(head.text)) return 0;
    const sample = guessDelimiter(head.lines);
    if (!sample || sample.rows.length < 2) return 0;
    const [header = [], ...rows] = sample.rows;
    const { text, name } = columnsOf(header, rows);
    if (text === undefined || header.some((cell) => spoken.test(foldWord(cell)))) return 0;
    if (header.some((_, column) => tellsRoles(rows.map((row) => row[column] ?? "")))) return 0;
    const replies = rows.map((row) => row[text] ?? "").filter((cell) => cell.trim() !== "");
    const best = Math.max(0, ...replies.map(replyLikeness));
    const share = replies.filter((reply) => isReplyText(reply)).length / Math.max(1, replies.length);
    if (best === 0 || share < 0.5) return name === undefined ? 0 : 0.2;
    return Math.min(0.95, (name === undefined ? 0.45 : 0.6) + best * 0.35);
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const sample = guessDelimiter((await headOf(source)).lines);
    const [header = [], ...rows] = sample?.rows ?? [];
    const columns = columnsOf(header, rows);
    if (!sample || columns.text === undefined) {
      const names = header.map((name) => `"${name.trim()}"`).join(", ");
      const expected = "expected a row of column names such as name, text (nome, testo), and a row a reply";
      yield problem(source.path, 1, `${expected}; the columns are ${names}`, "the file");
      return;
    }
    const ids = new TemplateIds();
    let first = true;
    for await (const block of delimitedRows(source, sample.delimiter)) {
      for (const item of block) {
        if ("fault" in item) yield problem(source.path, item.line, item.fault, item.skipped);
        else if (first) first = false;
        else {
          const conversation = templateOf(item.row, columns, source.path, ids, options);
          if (conversation) yield { conversation };
        }
      }
    }
  },
};

/** Whether a column says who speaks: nearly all of its cells name roles, and more than one. */
function tellsRoles(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const roles = filled.flatMap((cell) => roleNamed(cell) ?? []);
  return new Set(roles).size > 1 && roles.length >= filled.length * 0.8;
}

function templateOf(row: DelimitedRow, columns: Columns, path: string, ids: TemplateIds, options: ReadOptions) {
  const cell = (field: Field): string => (columns[field] === undefined ? "" : row.cell(columns[field]).trim());
  if (cell("text") === "") return undefined;
  const placed = placedText(row, columns.text as number);
  const language = cell("language");
  const company = cell("company");
  const id = ids.take(cell("name") === "" ? `${path}:${row.line}` : cell("name"));
  return templateFrom(
    {
      id,
      path,
      ...placed,
      language: /^[a-z]{2}(?:[-_]|$)/i.test(language) ? language : undefined,
      channel: channelNamed(cell("channel")),
      company: company === "" ? undefined : company,
    },
    options,
  );
}

function placedText(row: DelimitedRow, column: number) {
  const raw = row.cell(column);
  const origin = row.originOf(column);
  if (isHtml(raw)) {
    const mapped = htmlToText(raw);
    return { text: mapped.text, origin: mapped.originIn(origin) };
  }
  const lead = raw.length - raw.trimStart().length;
  return { text: raw.trim(), origin: { locate: (offset: number) => origin.locate(offset + lead) } };
}

/** The columns by their headers; of several that may hold the text, the one with the longest cells of the surest word. */
function columnsOf(header: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const folded = header.map(foldWord);
  const columns: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const field of Object.keys(headers) as Field[]) {
    for (const word of headers[field].split(";").map((one) => one.replace(/\s+/g, " ").trim())) {
      const index = folded.findIndex((name, at) => name === word && !taken.has(at));
      if (index < 0 || (field === "text" && !rows.some((row) => (row[index] ?? "").trim().split(/\s+/).length >= 3)))
        continue;
      columns[field] = index;
      taken.add(index);
      break;
    }
  }
  return columns;
}
