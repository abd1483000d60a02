/** Placeholders in the dialects of help desks: {{name}}, {% … %}, {%name%}, [NOME], <NOME>, %NAME%, ${name}. */
const placeholder =
  /\{\{[^{}]{1,80}\}\}|\{%[^%]{1,120}%\}|\[(?:[A-ZÀ-Ü][A-ZÀ-Ü_ ]{2,30})\]|<[A-ZÀ-Ü][A-ZÀ-Ü_ ]{2,30}>|%[A-Z][A-Z_]{2,30}%|\$\{[\w.]{1,40}\}/u;

const greeting =
  /^[ \t>*_#-]*(?:gentile|gentilissim[oai]|egregi[oa]|spett(?:abile|\.le|\.)|car[oaie]|ciao|buongiorno|buonasera|buon pomeriggio|salve|dear|hello|hi|hey|good (?:morning|afternoon|evening)|greetings)(?=[\s,!.{[<]|$)/im;

const closing =
  /(?:^|\n)[ \t>*_]*(?:(?:i più )?cordiali saluti|distinti saluti|un cordiale saluto|saluti|a presto|buona giornata|restiamo a (?:sua )?disposizione|rimaniamo a (?:sua )?disposizione|(?:kind|best|warm|many thanks and best) regards|regards|yours (?:sincerely|faithfully)|sincerely|all the best|best wishes|best,|cheers,|thanks,|thank you,|grazie,)/i;

const courtesy =
  /ci scusiamo|ci dispiace|siamo spiacenti|la ringraziamo|ti ringraziamo|grazie per (?:aver|la (?:sua|tua))|la informiamo|ti informiamo|la invitiamo|il (?:suo|tuo) ordine|la (?:sua|tua) (?:richiesta|segnalazione|spedizione)|thank(?:s| you) for (?:contacting|reaching|your|getting)|we(?:['’]re| are) sorry|we apologi[sz]e|your (?:order|request|refund|parcel|account|ticket)|please (?:let us|contact|reply|find)|how can (?:i|we) help/i;

/** How much a text looks like a reply that somebody wrote in advance, from 0 to 1. */
export function replyLikeness(text: string): number {
  const holds = placeholder.test(text);
  const opens = greeting.test(text);
  const closes = closing.test(text);
  if (holds && (opens || closes || courtesy.test(text))) return 0.9;
  if (opens && closes) return 0.75;
  if (holds) return 0.62;
  if (opens || courtesy.test(text)) return 0.5;
  return closes ? 0.4 : 0;
}

/** Whether a text holds a placeholder. */
export function holdsPlaceholder(text: string): boolean {
  return placeholder.test(text);
}

/** Whether a string among others in a file of texts is a reply rather than a label, a link or a key. */
export function isReplyText(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  if (/^\s*(?:https?:|\.{0,2}\/|#)\S*\s*$/.test(text)) return false;
  return words >= 5 || (words >= 2 && holdsPlaceholder(text));
}
