import { perText, type SaidText } from "../per-text.js";
import type { Token } from "../text/tokens.js";

/** The yes or no that an answer opens with. */
export interface Opening {
  readonly yes: boolean;
  /** Whether it says that there is something or none: "c'è", "we haven't any". */
  readonly exists: boolean;
  /** Whether it repeats the question's verb: "she can". */
  readonly echoes: boolean;
  /** The token that it begins at, and the one behind it. */
  readonly firstToken: number;
  readonly endToken: number;
}

const greetings =
  /^(?:buongiorno|buonasera|buondi|salve|ciao|gentile|gentili|gent|egregio|egregia|spettabile|caro|cara|hi|hiya|hello|hey|dear|morning|afternoon|evening|good)$/;
const fillers = new Set(
  "ah eh oh ehm beh mah mh allora guardi guarda senta senti dunque ecco scusi scusa signora signor signore grazie mi ci dispiace spiace rincresce well so um uh right ok okay thanks thank you for im so afraid sorry i unfortunately purtroppo love pet hun aye_ that look certo_".split(
    " ",
  ),
);
const afraid = /^(?:purtroppo|afraid|unfortunately|dispiace|spiace|sorry)$/;

/** Reads the yes or no at the beginning of an answer, behind greetings, names and regrets; undefined where it opens otherwise. */
export const openingOf = perText((message): Opening | undefined => {
  const { tokens, text } = message;
  let place = 0;
  let regretted = false;
  for (let skipped = 0; skipped < 14 && place < tokens.length; skipped += 1) {
    const token = tokens[place] as Token;
    if (token.kind === "boundary" || token.kind === "emoji") place += 1;
    else if (place < 12 && greetings.test(token.form)) place = behindGreeting(message, place);
    else if (fillers.has(token.form) && !(token.form === "so" && tokens[place + 1]?.form === "no")) {
      regretted ||= afraid.test(token.form);
      place += 1;
    } else break;
  }
  const token = tokens[place];
  if (token?.kind !== "word") return undefined;
  const ahead = (from: number, count: number) =>
    tokens
      .slice(place + from, place + from + count)
      .map((one) => one.form)
      .join(" ");
  const opening = (yes: boolean, length: number, exists = false): Opening => ({
    yes,
    exists,
    echoes: false,
    firstToken: place,
    endToken: place + length,
  });
  const four = ahead(0, 4);
  if (noneIs.test(four)) return opening(false, 2, true);
  if (oneIs.test(four)) return opening(true, 2, true);
  if (regretted && /^(?:not|non)$/.test(token.form)) return opening(false, 1);
  if (/^(?:no+|nope|nah|naw|nisba|macche|negativo|nein)$/.test(token.form)) {
    const next = tokens[place + 1];
    if (/^(?:problem\w*|worries|bother|preoccup\w*|probs|need)$/.test(next?.form ?? "")) {
      return /^(?:problem|worries|bother|probs)$/.test(next?.form ?? "") ? opening(true, 2) : undefined;
    }
    if (next?.kind === "word" && message.language === "en" && isAdjective(text, token, next))
      return opening(false, 1, true);
    return opening(false, 1);
  }
  if (/^(?:non? (?:si puo|si possono|e possibile|puo|possono|c e|ci sono)|mica si puo)\b/.test(ahead(0, 3)))
    return opening(false, 1);
  if (token.form === "si") return isYes(text, token) ? opening(true, 1) : undefined;
  if (
    /^(?:certo|certamente|ovviamente|assolutamente|volentieri|esatto|yes|yep|yeah|yup|aye|sure|certainly|absolutely|definitely|course|indeed)$/.test(
      token.form,
    )
  ) {
    const next = ahead(1, 2);
    if (/^(?:non |not\b|che no\b|no\b(?! ?(?:problem|bother|worries|probs|bar)))/.test(`${next} `))
      return opening(false, 3);
    return opening(true, 1);
  }
  if (/^of course\b/.test(ahead(0, 2))) return ahead(2, 1) === "not" ? opening(false, 3) : opening(true, 2);
  if (/^come no\b/.test(ahead(0, 2))) return opening(true, 2);
  if (message.language !== "en") return undefined;
  const echoed = echo(ahead(0, 3), opening);
  return echoed && { ...echoed, echoes: true };
});

/** "They can", "it does indeed", "we don't", "she's not". */
function echo(words: string, opening: (yes: boolean, length: number) => Opening): Opening | undefined {
  if (
    /^(?:you|she|he|they|it|we|i) (?:cant|cannot|dont|doesnt|wont|isnt|arent|havent|hasnt)\b|^(?:you|she|he|they|it|we|i) (?:can|do|does|is|are|will|have) not\b|^(?:shes|hes|its|theyre|youre) not\b/.test(
      words,
    )
  )
    return opening(false, 2);
  return /^(?:you|she|he|they) (?:can|may)\b|^(?:you|she|he|they|it|we) (?:do|does|is|are|will)(?: indeed| of| sure| yes| certainly| too)?$/.test(
    words,
  ) && !/^(?:it|we|they|you) (?:is|are|will) (?!indeed|of|sure)/.test(words)
    ? opening(true, 2)
    : undefined;
}

const noneIs =
  /^(?:(?:we|i|they) (?:havent|have no|have none|dont have|do not have|dont do|dont take|dont offer)|(?:theres|there is|there are|theyre) (?:no|none|not)|there (?:isnt|arent)|no(?:n)? (?:c e|ci sono|abbiamo|ne abbiamo|esiste|esistono)|nn (?:c e|ci sono|abbiamo)|\w+ nn? c e)\b/;
const oneIs =
  /^(?:theres|there is|there are|we have|weve|we do have|c e|ci sono|abbiamo|ne abbiamo)\b(?! (?:been|had|just|already|noticed|a (?:fault|problem)|stat[oaie]|ricevut|verificat|controllat))/;

/** "Dear Ms Baird,", "Ciao Matteo!": up to the comma or the end of its line. */
function behindGreeting({ tokens, text }: SaidText, place: number): number {
  for (let next = place; next < Math.min(place + 7, tokens.length); next += 1) {
    const token = tokens[next] as Token;
    if (token.kind === "boundary") return next + 1;
    if (/^\s*[,:–-]/.test(text.slice(token.end, token.end + 3))) return next + 1;
  }
  return place + 1;
}

/** "Sì" against the "si" of "si paga": by its accent, or by the mark behind it. */
function isYes(text: string, token: Token): boolean {
  if (/[ìÌ'’`]/.test(text.slice(token.start, token.end + 1))) return true;
  return /^\s*(?:[,.!;:)…\n]|$)/.test(text.slice(token.end));
}

/** "No dogs are allowed": no answer of its own, but a word before a noun. */
function isAdjective(text: string, token: Token, next: Token): boolean {
  if (/[,.!;:–—-]/.test(text.slice(token.end, next.start))) return false;
  return !/^(?:no|nope|sorry|im|its|it|i|we|you|they|theyre|he|she|the|that|thats|theres|there|your|our|my|not|nothing|nobody|only|unfortunately|unless|until|because|but|all|those|these|this|hun|love|pet|mate|sir|madam|afraid|under|over|just|youve|youd|youll|were|weve|shes|hes)$/.test(
    next.form,
  );
}
