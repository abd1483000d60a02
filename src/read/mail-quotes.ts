import { type MappedText, TextMapper } from "./mapped-text.js";

/** The line above a quoted mail, in Italian, English, German, French and Spanish; it may run over two or three lines. */
const attribution =
  /^(?:il (?:giorno )?[^\n]{4,160}?ha scritto|in data [^\n]{4,160}?(?:ha scritto)?|on [^\n]{4,160}?wrote|am [^\n]{4,160}?schrieb[^\n]{0,80}|le [^\n]{4,160}?a écrit|el [^\n]{4,160}?escribió|[^\n]{4,120}? (?:ha scritto|wrote)(?: on [^\n]{4,60})?)\s*:\s*$/i;

/** Where the mail that is answered begins. */
const original =
  /^(?:[-_]{2,}\s*(?:messaggio originale|original message|ursprüngliche nachricht|message d'origine|mensaje original|forwarded message|messaggio inoltrato|inizio messaggio inoltrato)\s*[-_]*|_{10,}|-{2,}\s*(?:on|il|am|le|el)\s[^\n]{4,160}\s(?:wrote|ha scritto|schrieb|a écrit|escribió)\s*-+|(?:>\s*)?(?:from|da|von|de|sent|inviato|gesendet)\s*:\s.*)$/i;

/** Where a signature begins that a program wrote. */
const signature =
  /^(?:-- ?|(?:sent|get) (?:from|outlook).{0,60}|inviato da (?:il mio |mio )?(?:iphone|ipad|android|samsung|outlook|libero|yahoo|posta|smartphone|cellulare|gmail|huawei).{0,40}|inviato dal? mio .{0,40}|von meinem .{0,40} gesendet|envoyé de mon .{0,40}|enviado desde mi .{0,40})$/i;

/**
 * What the writer of a mail wrote: without the mail that is answered, without a signature that a program added. Answers
 * between quoted lines stay, the quoted lines go. Every piece remembers its place.
 */
export function withoutQuotes(text: string): MappedText {
  const lines = linesIn(text);
  const mapper = new TextMapper();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.text.startsWith(">")) continue;
    const length = attributionLength(lines, index);
    if (length > 0 && (quotedFollows(lines, index + length) || !answerFollows(lines, index + length))) {
      if (!answerFollows(lines, index + length)) break;
      index += length - 1;
      continue;
    }
    if (original.test(line.text.trim()) && headersFollow(lines, index)) break;
    if (signature.test(line.text.trimEnd())) {
      if (!answerFollows(lines, index + 1, true)) break;
      if (line.text.trim() === "--" || !/^--/.test(line.text)) continue;
    }
    mapper.keep(text, line.start, Math.min(line.start + line.text.length + 1, text.length));
  }
  return mapper.done().trimmed();
}

/** Whether a text was a mail: it holds the mail that is answered, or what a phone or a program signs. */
export function quotesMail(text: string): boolean {
  const lines = linesIn(text);
  return lines.some(({ text: line }, index) => {
    if (!line.startsWith("-") && signature.test(line.trimEnd())) return true;
    const length = attributionLength(lines, index);
    if (length > 0 && quotedFollows(lines, index + length)) return true;
    if (line.startsWith(">")) return attribution.test(line.replace(/^[>\s]+/, "").trim());
    const bare = line.trim();
    return original.test(bare) && !/^[-_]+$/.test(bare) && headersFollow(lines, index);
  });
}

interface MailLine {
  readonly text: string;
  readonly start: number;
  /** Places among the lines, from this one on: of one that is not empty, one that is quoted, one that is neither. */
  filled: number;
  quote: number;
  own: number;
}

/** The lines with what follows each, so that a mail of nothing but attributions is not gone through from each of them. */
function linesIn(text: string): MailLine[] {
  let start = 0;
  const lines = text.split("\n").map((line) => {
    const found = { text: line, start, filled: -1, quote: -1, own: -1 };
    start += line.length + 1;
    return found;
  });
  let [filled, quote, own] = [-1, -1, -1];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    const isQuoted = line.text.startsWith(">");
    if (line.text.trim() !== "") {
      filled = index;
      if (!isQuoted) own = index;
    }
    if (isQuoted) quote = index;
    Object.assign(line, { filled, quote, own });
  }
  return lines;
}

/** How many lines an attribution takes up; 0 where none begins. */
function attributionLength(lines: readonly MailLine[], index: number): number {
  let joined = "";
  for (let length = 1; length <= 3 && index + length <= lines.length; length += 1) {
    const text = lines[index + length - 1]!.text.trim();
    if (text === "" || text.length > 200) return 0;
    joined = joined === "" ? text : `${joined} ${text}`;
    if (text.endsWith(":") && attribution.test(joined)) return length;
  }
  return 0;
}

/** Whether quoted lines come next. */
function quotedFollows(lines: readonly MailLine[], index: number): boolean {
  return lines[lines[index]?.filled ?? -1]?.text.startsWith(">") ?? false;
}

/** Whether the writer goes on below: there is a line that is not quoted behind quoted ones. */
function answerFollows(lines: readonly MailLine[], index: number, signed = false): boolean {
  const firstQuote = lines[index]?.quote ?? -1;
  if (firstQuote < 0 || signed) return false;
  const behind = lines[lines[firstQuote]!.own]?.text;
  return behind !== undefined && !signature.test(behind.trimEnd()) && !attribution.test(behind.trim());
}

/** A lone "Da: …" may be a writer's own line; above a quoted mail there are several such, or a rule of dashes. */
function headersFollow(lines: readonly MailLine[], index: number): boolean {
  if (/^[-_]/.test(lines[index]!.text.trim())) return true;
  const header =
    /^(?:>\s*)?(?:from|to|cc|sent|date|subject|da|a|inviato|data|oggetto|von|an|gesendet|betreff|de|à|envoyé|objet|para|enviado|asunto)\s*:/i;
  return lines.slice(index + 1, index + 5).filter(({ text }) => header.test(text.trim())).length >= 2;
}
