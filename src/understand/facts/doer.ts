import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import { stem } from "../text/stem.js";
import type { Answer } from "./answer.js";
import { askedDoer } from "./asked-doer.js";
import type { Fact } from "./fact.js";
import { mayMatch } from "./may-match.js";

/** Who has to sign, issue, approve: "lo firma il tutor", "has to be signed by the course director". */
export function doerOf(answer: Answer, sentence: Sentence): Fact[] {
  const { message } = answer;
  const asked = askedDoer(answer, sentence);
  if (asked) return [asked];
  const passive = message.language === "it" ? italian : english;
  if (!mayMatch(passive, message, sentence) && !mayMatch(activeEnglish, message, sentence)) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  const match = passive.exec(said) ?? activeOf(said);
  if (!match) return [];
  const [, done, by, active, subject] = match;
  const verb = verbOf(done ?? active ?? "");
  const noun = (by ?? subject ?? "").toLowerCase();
  if (
    noun === "" ||
    /^(?:noi|voi|lei|loro|us|you|them|me|him|her|hand|post|email|law|then|now|date|legge|mano|posta)$/.test(noun)
  )
    return [];
  return [
    answer.fact(
      { kind: "named", low: 0, high: 0, slot: "doer", unit: verb, named: [stem(noun, message.language)], objects: [] },
      sentence,
      { start: sentence.start, end: sentence.end },
    ),
  ];
}

/** "The head teacher signs it": subject and verb in the places of the other way. */
function activeOf(said: string): readonly (string | undefined)[] | undefined {
  const match = activeEnglish.exec(said);
  return match ? [match[0], undefined, undefined, match[2], match[1]] : undefined;
}

const activeEnglish = sifted(
  /^\s*(?:yes,? |no,? |it['’]?s )?(?:the |our |your )(?:\p{L}+ )?(\p{L}+) (?:that |who )?(signs|issues|approves|authorises|completes|stamps)\b/iu,
);

function verbOf(form: string): string {
  const low = form.toLowerCase();
  return (
    [
      "firm",
      "rilasci",
      "autorizz",
      "approv",
      "compil",
      "timbr",
      "sign",
      "issu",
      "approv",
      "authoris",
      "complet",
      "stamp",
    ].find((one) => low.startsWith(one)) ?? low
  );
}

const italian = sifted(
  /(?<!\p{L})(?:((?:firm|rilasci|autorizz|approv|compil|timbr)at[oaie]) (?:dal |dalla |dallo |dai |dalle |dall['’])(\p{L}+)|(?:lo|la|li|le) (firma|rilascia|autorizza|approva|compila|timbra) (?:il |la |lo |l['’])(\p{L}+))/iu,
);
const english = sifted(
  /\b(?:(signed|issued|approved|authorised|completed|stamped) by (?:the |your |our |a )?(?:\p{L}+ )?(\p{L}+))/iu,
);
