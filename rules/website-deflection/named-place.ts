import type { Span, UnderstoodMessage } from "../../src/lint/api.js";

/** From which likelihood on a message that names a place of its own making sends there: a name alone says little. */
const sendingSurely = 0.9;

/**
 * A place by its proper name behind a word that leads into it: "in the Water Quality Hub", "on MyHollin", "nell'Angolo del
 * Socio". Two capitals, or one within a word, set it apart from days, towns and people in most sentences.
 */
const named: Readonly<Record<string, RegExp>> = {
  en: /\b(?:on|in|under|inside|within|via|through|over on|over at|to)\s+(?:(?:our|the|your|my)\s+)?(?:\p{Lu}[\p{L}\d&'’]*\s+(?:of\s+|for\s+)?\p{Lu}[\p{L}\d&'’]*|\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*)/u,
  it: /\b(?:su|sul|sulla|sullo|sui|nel|nella|nello|nei|nelle|in|dal|dalla|tramite|attraverso)\s+(?:(?:nostr[oaie]|tu[oae]|su[oae])\s+)?(?:\p{Lu}[\p{L}\d'’]*\s+(?:d[ei]l?\s+|della\s+|dei\s+)?\p{Lu}[\p{L}\d'’]*|\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*)|\b(?:sull|nell|dall)['’]\p{Lu}[\p{L}\d]*\s+(?:d[ei]l?\s+|della\s+|dei\s+)?\p{Lu}/u,
};

/** Whether a message that surely sends somewhere names, in the sentence that does, a place that no list can know. */
export function sendsToNamedPlace(message: UnderstoodMessage, redirection: Span): boolean {
  if (message.likelihood("site-redirection") < sendingSurely) return false;
  const sentence = message.sentenceAt(redirection.start);
  const text = sentence ? message.text.slice(sentence.start, sentence.end) : message.text;
  return named[message.language]?.test(text) === true;
}
