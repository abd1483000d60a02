import { perText } from "../per-text.js";
import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { stem } from "../text/stem.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";

/** Who does something, and the verb that says so: "" where it only says that it is his. */
interface Doer {
  readonly noun: string;
  readonly verb: string;
}

/** The one who does what "who decides …?" asks for, whatever it is: "that's up to the vet", "lo decide il veterinario". */
export function askedDoer(answer: Answer, sentence: Sentence): Fact | undefined {
  const { message, question } = answer;
  if (!question || !asksWho(question) || !answer.answersQuestion(sentence)) return undefined;
  const { language, text } = message;
  const said = text.slice(sentence.start, sentence.end);
  if (/\?\s*$/.test(said) || denied.test(said)) return undefined;
  const doer = language === "it" ? doerInItalian(said) : doerInEnglish(said);
  if (!doer || noOne.test(doer.noun)) return undefined;
  const asked = (language === "it" ? whoItalian : whoEnglish).exec(question.text)?.[1] ?? "";
  const own = stem(doer.verb.toLowerCase(), language);
  const deed = noDeed.test(asked) ? "" : stem(asked.toLowerCase(), language);
  const isOfAsked = deed !== "" && (doer.verb === "" || anyDeed.test(doer.verb) || own.startsWith(deed.slice(0, 4)));
  if (!isOfAsked && !duties.test(doer.verb)) return undefined;
  const unit = (isOfAsked ? deed : own).slice(0, 5);
  const named = [stem(doer.noun.toLowerCase(), language)];
  return answer.askedFact({ kind: "named", low: 0, high: 0, slot: "doer", unit, named, objects: [] }, sentence, {
    start: sentence.start,
    end: sentence.end,
  });
}

const asksWho = perText(({ tokens }): boolean => tokens.some(({ form }) => form === "chi" || form === "who"));
const whoEnglish = latin(
  /\bwho (?:(?:has|is|needs|gets|have) to |must |should |will |would |can |actually |usually )?(\p{L}{3,})/iu,
);
const whoItalian = latin(
  /(?<!\p{L})chi (?:lo |la |li |le |mi |ci )?(?:deve |dovrà |può |dovrebbe |è che )?(\p{L}{3,})/iu,
);
/** What is asked of other things than who does it. */
const noDeed = latin(
  /^(?:are|is|was|were|do|does|did|can|could|told|said|tell|tells|call|ring|contact|phone|speak|talk|ask|sono|era|siete|chiam\p{L}*|contatt\p{L}*|sent\p{L}*|parl\p{L}*|chied\p{L}*|dice|detto|dic\p{L}*|risponde|abita|avete|else|pays?|paga|pagare|comes|viene|brings|porta|delivers|consegna)?$/iu,
);
/** Verbs that stand for the one that was asked with. */
const anyDeed = latin(/^(?:does|do|will|fa|fanno|pensa|pensano|occupa|occupano)$/iu);
/** What is somebody's to do, however it was asked. */
const duties = latin(
  /^(?:decid|approv|authoris|sign|check|inspect|certif|choos|autorizz|firm|collaud|scegl|stabilisc|valut|verific|rilasci)\p{L}*$/iu,
);
const denied = latin(/(?<!\p{L})(?:not|n['’]t|non|nobody|nessuno|no one|or|oppure)(?!\p{L})/iu);
const noOne = latin(
  /^(?:we|you|i|us|it|that|this|they|he|she|noi|voi|lei|loro|io|tu|lui|way|time|law|same|point|case|thing|team|staff|legge|volta|caso|cosa|modo|momento|collega|colleague|person|persona)?$/iu,
);

function doerInEnglish(said: string): Doer | undefined {
  const role = (upTo.exec(said) ?? passiveBy.exec(said))?.[1];
  if (role !== undefined) return { noun: lastWord(role), verb: "" };
  const active = activeBy.exec(said);
  return active ? { noun: lastWord(active[1] ?? ""), verb: active[2] ?? "" } : undefined;
}

function lastWord(words: string): string {
  return words.trim().split(/\s+/u).at(-1) ?? "";
}

const upTo = latin(
  /\b(?:up to|down to|a matter for|decision of|a job for|call of) (?:the|our|your) ((?:\p{L}{1,30} ?){1,3}?)(?=[.,;!]|$| (?:who|to|and|at|on|in|for|here)\b)/iu,
);
const passiveBy = latin(
  /(?:ed|en|ne) by (?:the|our|your) ((?:\p{L}{1,30} ?){1,3}?)(?=[.,;!]|$| (?:who|to|and|at|on|in|for|before|after)\b)/iu,
);
const activeBy = latin(
  /^\s*(?:yes,? |no,? |well,? |it['’]?s |that['’]?s |sorry,? )?(?:the|our own|our|your) ((?:\p{L}{1,30} ){1,3}?)(?:who |that |always |then )?(does|do|will|\p{L}{3,30}s)(?= (?:that|it|this|them|those|so|off)\b|[.!,]|$)/iu,
);

function doerInItalian(said: string): Doer | undefined {
  const role = tocca.exec(said)?.[1];
  if (role !== undefined) return { noun: role, verb: "" };
  const groups = (cleft.exec(said) ?? behindVerb.exec(said) ?? beforeVerb.exec(said))?.groups;
  return groups ? { noun: groups.noun ?? "", verb: groups.verb ?? "" } : undefined;
}

const article = "(?:(?:il|lo|la|i|gli|le|un|una|uno) |l['’])(?:(?:nostr|vostr|su)[oaie] )?";
const tocca = latin(
  /(?<!\p{L})(?:tocca|spetta|compete|decisione|compito)(?: è)? (?:al |allo |alla |all['’]|ai |agli |alle |del |della |dello |dell['’])(\p{L}{3,30})/iu,
);
const cleft = latin(
  new RegExp(
    `^\\s*(?:è|sono) ${article}(?<noun>\\p{L}{3,30})(?: (?:del|della|dello|dei|di) \\p{L}{1,30})? (?:che|a) (?<verb>\\p{L}{3,30})`,
    "iu",
  ),
);
const behindVerb = latin(
  new RegExp(`(?<!\\p{L})(?:lo|la|li|le|ci|se ne) (?<verb>\\p{L}{2,30}) ${article}(?<noun>\\p{L}{3,30})`, "iu"),
);
const beforeVerb = latin(
  new RegExp(
    `^\\s*${article}(?<noun>\\p{L}{3,30}) (?<verb>\\p{L}{3,30})(?= (?:il|lo|la|i|gli|le|tutto|sempre) | l['’]|[.!]|$)`,
    "iu",
  ),
);
