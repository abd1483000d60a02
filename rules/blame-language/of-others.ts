import type { Span, UnderstoodMessage } from "../../src/lint/api.js";

/**
 * Whether words of blame are said of somebody of the company: "Chiara si è sbagliata", "il tecnico non sapeva". In Italian, whose verbs
 * are the same for "Lei" as for anybody else.
 */
export function tellsOfOthers({ text, language }: UnderstoodMessage, { start }: Span): boolean {
  if (language !== "it") return false;
  const before = text.slice(0, start);
  const verb = text.slice(start);
  if (/^(?:si è|ha) /iu.test(verb) && nameBefore.test(before)) return true;
  return thirdPerson.test(verb) && (staffBefore.test(before) || whoDidBefore.test(before));
}

/** A verb that may be said of "Lei" as of anybody else. */
const thirdPerson =
  /^(?:non )?(?:(?:lo|la|li|le|ci|ne|si|l')\s?)?(?:ha|è|era|aveva|sapeva|doveva|poteva|avrebbe|sarebbe)(?![\p{L}])/iu;

/** Somebody of the company's, or whom it sends, stands before the verb as its subject. */
const staffBefore =
  /(?:^|[^\p{L}])(?:il|lo|la|un|una|un'|l'|quel|quella|nostro|nostra)\s?(?:nostr[oa] |nuov[oa] )?(?:colleg\p{L}+|operat\p{L}+|tecnic\p{L}+|cuoc\p{L}+|camerier\p{L}+|impiegat\p{L}+|addett\p{L}+|autist\p{L}+|corriere|rider|postin\p{L}+|responsabil\p{L}+|titolare|magazzinier\p{L}+|receptionist|fornitore|stagista|segretari\p{L}+|infermier\p{L}+|idraulic\p{L}+|elettricist\p{L}+|commess\p{L}+|cassier\p{L}+|montator\p{L}+|bibliotecari\p{L}+|istrutt\p{L}+|ragazz[oa]|ufficio|reparto|sportello|magazzino|sistema)(?: (?:d[ei]l?|della|dell'|dello|dei|di|in|al|allo) ?\p{L}+| \p{Lu}\p{L}+)? (?:non )?$/iu;

/** "Chi ha compilato la conferma non lo sapeva": whoever did it did not know. */
const whoDidBefore = /(?:^|[^\p{L}])chi (?:l')?(?:ha|aveva|era|è)(?: [\p{L}']+){1,6} non $/iu;

const nameBefore = /(?:^|[^\p{L}])(?!(?:Lei|Voi|Sig\p{L}*|Dott\p{L}*|Gentil\p{L}*) )\p{Lu}\p{Ll}{2,15} $/u;

/** "Chi ha preparato la busta non sapeva …": whoever did it is excused, and is not the customer. */
export function excusesWhoDid(message: UnderstoodMessage, { start }: Span): boolean {
  const sentence = message.sentenceAt(start);
  return (
    message.language === "it" &&
    sentence !== undefined &&
    whoDidNot.test(message.text.slice(sentence.start, sentence.end))
  );
}

const whoDidNot =
  /^chi (?:l')?(?:ha|aveva) (?:[\p{L}']+ ){1,6}non (?:lo )?(?:sapeva|aveva|era|conosceva|vedeva)(?!\p{L})/iu;
