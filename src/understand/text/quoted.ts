/** A stretch of text, UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lines that introduce quoted mail, and lines behind which everything is quoted or small print. */
const attribution =
  /^(?:(?:il|in data|am|le|el|on)\b.{4,120}(?:ha scritto|scrive|wrote|schrieb|a écrit|escribió)\s*:|-{3,}\s*(?:messaggio originale|messaggio inoltrato|original message|forwarded message).*)\s*$/iu;
const header = /^(?:da|from|von|de)\s*:.{1,200}$/iu;
const headerNext = /^(?:inviato|sent|data|date|a|to|oggetto|subject)\s*:/iu;
const mobileSignature = /^(?:inviato da|sent from|get outlook|scarica outlook)\b.{0,60}$/iu;

/**
 * The parts of a message that its writer did not say now: quoted lines (`> …`), the history below an e-mail's attribution
 * line, signatures behind `-- ` or a ruled line, and the notes that phones append.
 */
export function quotedStretches(text: string): Stretch[] {
  if (!/[>:\-_]|Inviato|Sent/.test(text)) return [];
  const stretches: Stretch[] = [];
  const lines = linesOf(text);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Stretch & { text: string };
    const next = lines[index + 1]?.text ?? "";
    if (line.text.startsWith(">") || mobileSignature.test(line.text)) stretches.push(line);
    else if (index > 0 && (attribution.test(line.text) || (header.test(line.text) && headerNext.test(next)))) {
      stretches.push({ start: line.start, end: text.length });
      break;
    } else if (index > 0 && /^(?:--|-{4,}|_{4,}|={4,})\s*$/.test(line.text)) {
      stretches.push({ start: line.start, end: text.length });
      break;
    }
  }
  return stretches;
}

function linesOf(text: string): (Stretch & { text: string })[] {
  const lines: (Stretch & { text: string })[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    lines.push({ start, end: start + raw.length, text: raw.trim() });
    start += raw.length + 1;
  }
  return lines;
}
