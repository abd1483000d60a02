import { defineRule, placeOf, type UnderstoodMessage } from "../../src/lint/api.js";

/** The machinery of the products' templates, and what is left where a value was empty. */
const dialects = [
  /\{\{[^{}\n]{1,120}\}\}/g,
  /\{%[^{}\n]{1,120}%\}/g,
  /\$\{[^{}\n]{1,80}\}/g,
  /%[A-Z][A-Z0-9_]{2,40}%/g,
  /\[(?:NOME|COGNOME|CLIENTE|NUMERO|ORDINE|DATA|IMPORTO|INSERIRE|NAME|FIRST|LAST|CUSTOMER|ORDER|AMOUNT|DATE|INSERT|YOUR|AGENT|COMPANY|AZIENDA|OPERATORE|INDIRIZZO|ADDRESS|EMAIL|TICKET|PRODUCT|PRODOTTO|CODICE|CODE|LINK|FIRMA|SIGNATURE|TITOLO|TITLE|ORA|TIME|PREZZO|PRICE|TRACKING|RIFERIMENTO|REFERENCE)[A-Z0-9_ ']{0,40}\]/g,
  /\[(?:nome|cognome|cliente|inserire|first name|last name|name|customer name|insert|order number|numero ordine)[a-z ]{0,30}\]/gi,
  /<(?:nome|cognome|cliente|data|importo|first|last|customer|order|user|agent|name)(?:[_ -][a-z_ -]{1,30})?>/gi,
  /\b(?:Gentile|Egregio|Egregia|Caro|Cara|Dear|Ciao|Buongiorno|Salve|Hi|Hello|Gent\.\w{1,3})\s+(?:(?:sig(?:nor|nora|\.ra|\.)?|mr|mrs|ms)\.?\s+)?X{3,}\b/gi,
  /\b(?:Hi|Hello|Dear|Gentile|Ciao)\s+,/g,
  /\b(?:null|undefined|NaN)\b(?=[,!.\s]|$)/g,
];

export default defineRule({
  category: "effort",
  severity: "error",
  templates: false,
  languages: ["it", "en"],
  opportunity: (conversation) => conversation.byRole("agent", "bot").length > 0,
  checkMessage(message) {
    if (message.role !== "agent" && message.role !== "bot") return undefined;
    for (const dialect of dialects) {
      for (const match of message.text.matchAll(dialect)) {
        if (isSubject(message, match.index)) continue;
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
function isSubject(message: UnderstoodMessage, start: number): boolean {
  const lineStart = message.text.lastIndexOf("\n", start) + 1;
  if (message.text.slice(lineStart, start).trimStart().startsWith(">")) return true;
  const ticks = message.text.slice(lineStart, start).split("`").length - 1;
  if (ticks % 2 === 1) return true;
  if (explaining.test(message.text.slice(Math.max(0, start - 30), start))) return true;
  const token = message.text.slice(start, start + 12);
  const talk = message.conversation.messages
    .slice(0, message.index)
    .some((other) => other.role === "customer" && other.text.includes(token.slice(0, 6)));
  return talk || message.phrases("code-talk").length > 0;
}
