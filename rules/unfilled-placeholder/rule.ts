import { defineRule, placeOf, type UnderstoodMessage } from "../../src/lint/api.js";

/** Nouns that name a field of a customer's record. */
const upperField =
  "NOME|COGNOME|NOMINATIVO|CLIENTE|OSPITE|PAZIENTE|NUMERO|NUM|ORDINE|DATA|IMPORTO|INSERIRE|INSERISCI|NAME|FIRST|LAST|FIRSTNAME|LASTNAME|SURNAME|CUSTOMER|GUEST|PATIENT|STUDENT|NUMBER|ORDER|AMOUNT|DATE|INSERT|YOUR|AGENT|COMPANY|AZIENDA|OPERATORE|INDIRIZZO|ADDRESS|EMAIL|TICKET|PRODUCT|PRODOTTO|CODICE|CODE|LINK|FIRMA|SIGNATURE|TITOLO|TITLE|ORA|TIME|PREZZO|PRICE|TRACKING|RIFERIMENTO|REFERENCE|REF|PRATICA|CONTRATTO|CONTRACT|INVOICE|FATTURA|ACCOUNT|BOOKING|PRENOTAZIONE|SEDE|BRANCH|CITY|DEPARTMENT|REPARTO";
const lowerField =
  "nome|cognome|nominativo|cliente|inserire|inserisci|name|firstname|lastname|surname|customer|insert|number|numero|importo|amount|data|date";
const greeting =
  "Gentile|Gentilissim[oa]|Egregio|Egregia|Spett\\.?(?:le)?|Caro|Cara|Dear|Ciao|Buongiorno|Salve|Hi|Hiya|Hello|Gent\\.\\w{1,3}";
const title = "(?:(?:sig(?:nor|nora|\\.ra|\\.)?|dott(?:\\.ssa|\\.)?|mr|mrs|ms)\\.?\\s+)?";

/** The machinery of the products' templates. */
const machinery = [
  /\{\{[^{}\n]{1,120}\}\}/g,
  /\{%[^{}\n]{1,120}%\}/g,
  /\$\{[^{}\n]{1,80}\}/g,
  /(?<![\d%])%{1,2}(?!(?:APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES|PROGRAMDATA|TEMP|TMP|PATH|WINDIR|SYSTEMROOT|HOMEPATH)%)(?:[A-Z][A-Z0-9_]{2,40}|[a-z]{1,40}(?:_[a-z0-9]{1,40}){1,6})%/g,
  /\*\|[A-Z0-9_:]{2,40}\|\*/g,
  /(?<![#\w])#{1,2}[A-Z][A-Z_]{2,40}#{1,2}(?!\w)/g,
  /(?<!\w)(?:@@|__)[A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){0,6}(?:@@|__)(?!\w)/g,
  /\$[A-Z]{1,40}(?:_[A-Z]{1,40}){1,6}\b/g,
  new RegExp(`\\[(?=[^\\]\\n]{0,60}(?<![A-Z])(?:${upperField})(?![A-Z]))[A-Z0-9_ './-]{3,50}\\](?!\\()`, "g"),
  new RegExp(`\\[(?=[^\\]\\n]{0,60}(?<![a-z])(?:${lowerField})(?![a-z]))[a-z0-9_ '-]{3,40}\\](?!\\()`, "gi"),
  new RegExp(
    `(?<![{$%#\\\\\\w])\\{(?=[^}\\n]{0,60}(?<![a-z])(?:${lowerField}|ordine|order|codice|ticket)(?![a-z]))[a-z0-9_. -]{3,40}\\}(?!\\})`,
    "gi",
  ),
  /<(?:nome|cognome|cliente|data|importo|first|last|customer|order|user|agent|name)(?:[_ -][a-z_ -]{1,30})?>/gi,
  /<<?(?:[A-Z]{1,40}(?:_[A-Z0-9]{1,40}){1,6}|[a-z]{1,40}(?:_[a-z0-9]{1,40}){1,6}|(?:customer|contact|user|order|ticket|agent)\.[a-z_.]{1,80})>>?/g,
  /«[A-Za-z]{1,40}(?:_[A-Za-z]{1,40}){1,6}»/g,
];

/** What is left where a value was empty or never written. */
const emptied = [
  new RegExp(`\\b(?:${greeting})\\s+${title}X{3,}\\b`, "gi"),
  /\b(?:Hi|Hello|Dear|Gentile|Ciao|(?:Gentile|Gent\.\w{1,3}|Dear|Egregio)\s+(?:Sig(?:nor|nora|\.ra|\.)?|Dott\.?|Mr\.?|Mrs\.?|Ms\.?))\s+,/g,
  new RegExp(
    `(?:\\b(?:${greeting}|ordine|pratica|ticket|order|invoice|fattura)|[€£$])\\s*(?:n\\.?|no\\.?|nr\\.?|number|numero|#)?\\s*(?:null|undefined|NaN)\\b(?![\\w(.=])`,
    "gi",
  ),
];

/** What every pattern holds something of: most messages hold none of it. */
const signs = /[{%*#@_$[<«]|xxx|\s,|null|undefined|nan/i;

export default defineRule({
  category: "effort",
  severity: "error",
  templates: false,
  languages: ["it", "en"],
  opportunity: (conversation) => conversation.byRole("agent", "bot").length > 0,
  checkMessage(message) {
    if ((message.role !== "agent" && message.role !== "bot") || !signs.test(message.text)) return undefined;
    for (const dialect of [...machinery, ...emptied]) {
      for (const match of message.text.matchAll(dialect)) {
        if (isSubject(message, match.index, machinery.includes(dialect))) continue;
        const end = match.index + match[0].length;
        return { place: placeOf(message, match.index, end), values: { placeholder: match[0] } };
      }
    }
    return undefined;
  },
});

/** "Write {{name}} in the text": the placeholder is what is explained. */
const explaining =
  /\b(?:scriv\w{1,4}|inseri\w{1,6}|us[aio]|usare|metta?|incoll\w{1,3}|digit\w{1,3}|sostitui\w{1,5}|write|insert|use|type|put|paste|replace|variable|variabile|token|tag|campo|field|placeholder|segnaposto)\s+(?:il |la |the |a |un )?["“«\x60]?$/iu;

/** Text about code or about templates themselves, and what the message quotes, is no machinery left behind. */
function isSubject(message: UnderstoodMessage, start: number, isMachinery: boolean): boolean {
  const lineStart = message.text.lastIndexOf("\n", start) + 1;
  if (message.text.slice(lineStart, start).trimStart().startsWith(">")) return true;
  if (!isMachinery) return false;
  const ticks = message.text.slice(lineStart, start).split("`").length - 1;
  if (ticks % 2 === 1) return true;
  if (explaining.test(message.text.slice(Math.max(0, start - 30), start))) return true;
  const opening = message.text.slice(start, start + 6);
  const talk = message.conversation.messages
    .slice(0, message.index)
    .some((other) => other.role === "customer" && other.text.includes(opening));
  return talk || message.phrases("code-talk").length > 0;
}
