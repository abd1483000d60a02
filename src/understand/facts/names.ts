import type { Sentence } from "../text/sentences.js";
import type { UnderstoodConversation, UnderstoodMessage } from "../understood.js";
import type { Concepts } from "./concepts.js";

/** Capitalised words inside a sentence that the vocabulary does not know: names of products, places, people. */
export function namesIn(message: UnderstoodMessage, sentence: Sentence, concepts: Concepts): string[] {
  const names: string[] = [];
  const people = peopleIn(message);
  for (let index = sentence.firstToken + 1; index < sentence.endToken; index += 1) {
    const token = message.tokens[index];
    const before = message.tokens[index - 1];
    if (token?.kind !== "word" || before?.kind === "boundary" || notNames.has(token.form)) continue;
    const written = message.text.slice(token.start, token.end);
    if (!/^\p{Lu}\p{Ll}{2,}|^\p{Lu}{4,}\d*$/u.test(written) || acronyms.has(token.form)) continue;
    if (vocatives.test(before?.form ?? "") || people.has(token.form)) continue;
    const isKnown = concepts.near(token).some((one) => one.start <= token.start && token.end <= one.end);
    if (isKnown && !/^\p{Lu}{4,}$/u.test(message.text.slice(token.start, token.end))) continue;
    names.push(/['’]s$/.test(written) ? token.form.slice(0, -1) : token.form);
  }
  return names;
}

const vocatives =
  /^(?:ah|oh|hi|hello|hey|dear|thanks|grazie|ciao|gentile|signor|signora|sig|sigra|dott|dottor|dottoressa|mr|mrs|ms|miss|sorry|scusi|buongiorno|buonasera|salve|by|im|sono|its)$/;

/** The speakers' names and the company's: they name no object. */
export function peopleIn({ conversation }: UnderstoodMessage): ReadonlySet<string> {
  let people = remembered.get(conversation);
  if (!people) {
    const { company } = conversation.conversation;
    const all = new Set([...conversation.messages.map(({ author }) => author), company]);
    people = new Set([...all].flatMap((name) => name?.toLowerCase().split(/[^\p{L}]+/u) ?? []));
    remembered.set(conversation, people);
  }
  return people;
}

const remembered = new WeakMap<UnderstoodConversation, ReadonlySet<string>>();

const acronyms = new Set("isee iban adsl fttc ftth spid isbn html json kwh imei".split(" "));

/** Words that people capitalise in the middle of a sentence and that name no object. */
export const notNames: ReadonlySet<string> = new Set(
  "thats whats mondays tuesdays wednesdays thursdays fridays saturdays sundays lei sua suo suoi sue vostra vostro nostra nostro sig signor signora gentile cordiali saluti terms conditions service termini art section servizio clienti assistenza condizioni generali vendita ciao buongiorno buonasera grazie hello thanks dear regards monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(
    " ",
  ),
);
