import { latin } from "../text/latin.js";
import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Token } from "../text/tokens.js";
import type { Answer } from "./answer.js";
import { overlaps } from "./concepts.js";
import type { Fact } from "./fact.js";
import { matches, mayMatch } from "./may-match.js";
import { nameRuns } from "./name-runs.js";
import { isContent } from "./nouns.js";
import { askingOf } from "./question-kind.js";

/** Who does a job or brings a thing: "a cura di Nordest Cargo", "it's with Parcelhaul", the answer to "who's coming?". */
export function performer(answer: Answer, sentence: Sentence): Fact[] {
  const { message, question } = answer;
  const said = message.text.slice(sentence.start, sentence.end);
  if (matches(passedOn, message, sentence)) return [];
  const isAsked = question !== undefined && askingOf(question).who && answer.answersQuestion(sentence);
  const pattern = message.language === "it" ? italian : english;
  const cues = mayMatch(pattern, message, sentence)
    ? [...said.matchAll(pattern)].map((cue) => sentence.start + cue.index + cue[0].length)
    : [];
  const isDone = matches(tells, message, sentence);
  if (!isAsked && !isDone && cues.length === 0) return [];
  const runs = nameRuns(message, sentence, answer.concepts, isAsked || isDone)
    .map((one) => ({ ...one, names: one.names.filter((name) => !movements.test(name)) }))
    .filter(({ names }) => names.length > 0);
  const isSignature =
    isAsked &&
    cues.length === 0 &&
    sentence.endToken - sentence.firstToken <= 4 &&
    sentence !== message.sentences[0] &&
    /^[\n]?$/.test(sentence.mark) &&
    !/\b(?:con|with|by|da|via)\b/i.test(said);
  if (isSignature) return [];
  const run =
    runs.find((one) => does.test(message.text.slice(one.end, sentence.end))) ??
    runs.find((one) => cues.some((end) => one.start >= end && one.start - end <= 6)) ??
    (isAsked ? runs[0] : undefined);
  const named = run?.names ?? spoken(answer, sentence, cues);
  if (named.length === 0) return [];
  const isParcel = parcels.test(said) || (question !== undefined && parcels.test(question.text));
  const statement = { kind: "named" as const, low: 0, high: 0, slot: "courier", named };
  const span = { start: sentence.start, end: sentence.end };
  return [
    isParcel
      ? answer.fact({ ...statement, objects: [], topics: ["courier"] }, sentence, span)
      : isAsked
        ? answer.askedFact({ ...statement, objects: [] }, sentence, span)
        : answer.fact({ ...statement, objects: [] }, sentence, span),
  ];
}

/** A name in a transcript of speech, where nothing is capitalised: the word behind a cue that can only be followed by a name or a trade. */
function spoken(answer: Answer, sentence: Sentence, cues: readonly number[]): string[] {
  const { text, tokens } = answer.message;
  if (/\p{Lu}/u.test(text)) return [];
  for (const end of cues) {
    if (!strong.test(text.slice(Math.max(0, end - 24), end))) continue;
    const token = tokens.find((one: Token) => one.start >= end);
    if (!token || token.start - end > 6 || token.end > sentence.end || !isContent(token) || trades.test(token.form))
      continue;
    if (answer.concepts.near(token).some((one) => overlaps(one, token))) continue;
    return [token.form];
  }
  return [];
}

/** Behind these nothing but a name or a trade stands. */
const strong = latin(
  /(?:a cura d\p{L}*|in carico a?\p{L}*|affidat\p{L}+(?: \p{L}+)?|se ne occupa(?:no)?|ci pensa(?:no)?|(?:passa|passano|viene|vengono|manda|mandiamo) (?:la|il|i|quelli d\p{L}+)|(?:ditta|impresa)|(?:after|handled|done|run|brought|delivered|serviced) by|(?:it['’]?s|one['’]?s|out|booked) with)\s*$/iu,
);
const trades =
  /^(?:\w+(?:are|ere|ire)|\w+(?:ata|ato|ati|ate|ita|ito|iti|uta|uto)|tecnic\w*|corrier\w*|perit\w*|collega|colleghi|ditta|impresa|squadra|addett\w*|incaricat\w*|operai\w*|idraulic\w*|elettricist\w*|giardinier\w*|montator\w*|signor\w*|ragazz\w*|direttor\w*|responsabil\w*|mattin\w*|pomerigg\w*|settiman\w*|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|engineer\w*|driver\w*|courier\w*|colleague\w*|team|crew|someone|somebody|lad\w*|man|plumber\w*|technician\w*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|stasera|domani|oggi|subito|sempre|ancora|poi|dopo|prima)$/;

/** Verbs that open a sentence with a capital. */
const movements = /^(?:passa|passano|viene|vengono|arriva|arrivano|manda|mandiamo|interviene|intervengono|sono|segue)$/;
/** What a firm does, behind its name. */
const does =
  /^\s*(?:will be (?:with|at) (?:you|yours)|will (?:come|call|visit|attend)\b|is (?:coming|on (?:his|her|the) way)|looks? after|handles?|deals? with|takes? care of|is doing|will be (?:doing|coming)|covers? your area|runs? (?:all|most|every)|do(?:es)? all (?:of )?our|drivers?\b|se ne occupa|ha in carico|segue)\b/iu;
const tells = sifted(
  /\b(?:looks? after|deals? with|takes? care of|covers? your area|will be with you|will (?:come|visit|attend)\b|is coming\b|runs? (?:all|most|every)|does all (?:of )?our|drivers? (?:call|ring|text|knock|bring|leave|come|carry|will|do|are|have)\b|passerà|verrà|interviene|intervengono|la fa|lo fa|li fa|le fa)\b/iu,
);

/** Handed from one to another: both were true. */
const passedOn = sifted(
  /\b(?:passed (?:on|over)|handed (?:on|over)|transferred|taken over|no longer|passat[oaie] (?:a|al|alla)|cedut[oaie]|subentra\p{L}*|non più|anziché|al posto di|instead of)\b/iu,
);

const parcels = latin(
  /\b(?:pacc(?:o|hi)|coll[oi]|corriere|vettore|spedizion\p{L}*|consegn\p{L}*|parcel|package|courier|carrier|deliver\p{L}*|tracking)\b/iu,
);

const italian = sifted(
  /\b(?:a cura d(?:i|ella|ello|el)|(?:in carico|affidat\p{L}+|assegnat\p{L}+|in mano|in appalto|tocca)(?: a(?:lla|llo|l|i|gli)?| da)?|ci pensa(?:no)?|se ne occupa(?:no)?|(?:passa|passano|passerà|viene|vengono|verrà|verranno|arriva|arrivano|arriverà|sarà|mandiamo|manda)(?: da (?:lei|voi|te))?(?= (?:la|il|i|gli|l['’]|quelli|\p{Lu}))|(?:ditta|impresa|corriere|vettore|società)(?: (?:è|incaricat[oa]|sarà))*|(?:interviene|intervengono)(?= \p{Lu})|incaricat\p{L}+ d(?:i|ella|el)|(?:la|lo|li|le|l['’]) ?(?:fa|fanno|porta|portano|consegna|consegnano|ha)|sono (?:di|della|del)|(?:viaggia|arriva|parte|spedit\p{L}|partit\p{L}|consegnat\p{L}|mandat\p{L}) con|tramite|consegna(?:no)?|spediamo con|usiamo|(?:è|sono) con(?= \p{Lu}))(?: (?:quelli d(?:i|ella)|la|il|i|gli))?/giu,
);
const english = sifted(
  /\b(?:(?:looked after|handled|done|run|brought|delivered|carried out|serviced|managed|organised|made) by|(?:it['’]?s|one['’]?s|is|are|was|were|be|booked|gone|went|out|travelling|shipped|sent|coming|going) (?:with|by|via|out with)|(?:leaves?|left|goes|travels?|ships?|sent|flies|moves?)(?: \p{L}+){0,2} (?:with|by|via)|it['’]?ll be|that['’]?ll be|that['’]?d be|contractors? (?:is|are)|courier is|we use|carrier is)(?: (?:our friends at|the|a firm called|a company called))?/giu,
);
