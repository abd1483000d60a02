import { type Channel, languages } from "../conversation/conversation.js";
import { channelNamed } from "./channel-words.js";
import { foldWord } from "./fold-word.js";

/** What stands above a transcript. */
export interface TranscriptHeader {
  readonly id?: string;
  readonly channel?: Channel;
  readonly customerId?: string;
  readonly caseId?: string;
  readonly company?: string;
  readonly language?: string;
  readonly date?: string;
}

type HeaderKey = keyof TranscriptHeader | "ignored";

const keys: Readonly<Record<HeaderKey, string>> = {
  id: `conversation; conversazione; conversation id; id conversazione; id; chat id; id chat; chat; ticket; ticket id; id ticket;
    transcript; trascrizione; call; call id; chiamata; id chiamata; session; sessione; session id; id sessione; contact id;
    id contatto; numero ticket; ticket number; colloquio; telefonata; interaction; interazione; riferimento; reference`,
  channel: "channel; canale; source; medium; via",
  customerId: `customer id; id cliente; cliente id; codice cliente; numero cliente; customer number; client id; user id; customer email;
    email cliente; customer phone; telefono cliente; email; e mail; telefono; phone; customer mail; contact email`,
  caseId:
    "case; case id; caso; id caso; pratica; numero pratica; id pratica; dossier; segnalazione; numero segnalazione",
  company: "company; azienda; brand; societa; marchio",
  language: "language; lingua; lang",
  date: "date; data; chat avviata; chat iniziata; conversazione avviata; conversazione iniziata; avviata; iniziata; inizio chat; data chat; chat date; chat start; conversation started; started on; started; start; start time; started at; inizio; data e ora; data inizio; chat started; created; giorno; quando",
  ignored: `subject; oggetto; argomento; topic; titolo; title; durata; duration; ended; end; fine; end time; stato; status; reparto;
    department; coda; queue; tag; tags; rating; valutazione; motivo; reason; priority; priorita; browser; ip; paese; country; agent;
    agente; operatore; operator; cliente; customer; nome; name; visitor; assigned to; assegnato a; participants; partecipanti`,
};

const keyByWord = new Map<string, HeaderKey>();
for (const key of Object.keys(keys) as HeaderKey[]) {
  for (const word of keys[key].split(";")) keyByWord.set(word.replace(/\s+/g, " ").trim(), key);
}

/** A longer line is no header. */
const longestHeader = 200;

/** One "Key: value" line of a header, or "Conversazione 12", "Ticket #4711". */
export function readHeaderLine(line: string): { key: HeaderKey; value: string } | undefined {
  if (line.length > longestHeader) return undefined;
  const text = line.replace(/^[#=*\s-]+|[=*\s-]+$/g, "");
  const pair = /^([^:=]{2,24}?)\s*(?:[:=]|\bn[.°º]\s*|\bnr\.?\s*|\bno\.?\s*|#)\s*(\S.*)$/iu.exec(text);
  const key = pair && keyByWord.get(foldWord(pair[1]!));
  if (pair && key) return { key, value: pair[2]!.replace(/^[#\s]+/, "").trim() };
  const numbered = /^(\p{L}+(?: id)?)\s+#?([\w.-]*\d[\w.-]*)$/iu.exec(text);
  if (numbered && keyByWord.get(foldWord(numbered[1]!)) === "id") return { key: "id", value: numbered[2]! };
  return undefined;
}

/** A line that stands between two transcripts: `---`, `=== c-12`, `=== c-12 | chat | it`, `## Conversazione 12`. */
export function readSeparator(line: string): TranscriptHeader | undefined {
  if (line.length > longestHeader || !/^\s*[-=_~#*]/.test(line)) return undefined;
  const text = line.trim();
  if (/^(?:-{3,}|={3,}|_{3,}|~{3,}|#{3,}|(?:\*\s?){3,})$/.test(text)) return {};
  const titled = /^={2,}\s*(.*?)\s*=*$/.exec(text);
  if (titled?.[1]) return headerFromTitle(titled[1]);
  const marked = /^(?:#{1,4}\s+(.+?)\s*#*|-{3,}\s*(.+?)\s*-{3,})$/.exec(text);
  const title = marked?.[1] ?? marked?.[2];
  if (title === undefined) return undefined;
  const [first = ""] = title.split("|");
  return readHeaderLine(first.trim())?.key === "id" || /^[\w.#-]*\d[\w.-]*$/.test(first.trim())
    ? headerFromTitle(title)
    : undefined;
}

/** Adds header lines to what a separator says; the first to name a thing wins. */
export function headerFromLines(lines: readonly string[], start: TranscriptHeader = {}): TranscriptHeader {
  const header: Writable = {};
  for (const line of lines) {
    const pair = readHeaderLine(line);
    if (pair) addField(header, pair.key, pair.value);
  }
  return { ...header, ...start };
}

type Writable = { -readonly [Key in keyof TranscriptHeader]: TranscriptHeader[Key] };

/** "c-12 | chat | u-7 | it | company=Lumen": the id comes first, the others say themselves what they are. */
function headerFromTitle(title: string): TranscriptHeader {
  const [first = "", ...rest] = title.split("|").map((part) => part.trim());
  const named = readHeaderLine(first);
  const header: Writable = { id: named?.key === "id" ? named.value : first };
  for (const part of rest) {
    const pair = readHeaderLine(part);
    const channel = header.channel === undefined ? channelNamed(part) : undefined;
    if (pair) addField(header, pair.key, pair.value);
    else if (channel) header.channel = channel;
    else if ((languages as readonly string[]).includes(part.toLowerCase())) header.language = part.toLowerCase();
    else if (part !== "") header.customerId ??= part;
  }
  return header;
}

function addField(header: Writable, key: HeaderKey, value: string): void {
  if (key === "ignored") return;
  if (key === "channel") {
    const channel = channelNamed(value);
    if (channel) header.channel ??= channel;
  } else header[key] ??= key === "language" ? value.toLowerCase().slice(0, 2) : value;
}
