import { isFirstName, isPlainFirstName } from "../first-names.js";
import type { Finder, Found } from "../found.js";
import { isNoName } from "../no-names.js";

const cap = "\\p{Lu}(?:[\\p{L}\\p{M}]|['’]\\p{L})+(?:-\\p{Lu}[\\p{L}\\p{M}]+)?";
const particle = "(?:d[aei]|del|della|dello|dei|degli|lo|la|li|van|von|der|den|de|du|di|O['’]|D['’]|Mc|Mac)";
const initial = "(?:\\p{Lu}\\.\\s?)";
/** A name of one to four words. */
const name = `(?:${initial}{0,2}(?:${particle}\\s)?${cap}(?:[ ]${initial}?(?:${particle}\\s)?${cap}){0,3})`;
const start = "(?<![\\p{L}\\p{N}])";
const titleWords =
  "[Ss]ig\\.?\\s?(?:ra|na|r|or)?\\.?|SIG\\.?(?:RA)?\\.?|[Ss]ignora?|[Ss]ignorina|[Dd]ott\\.?(?:\\s?ssa)?\\.?|[Dd]ottoressa|[Dd]ottor|[Aa]vv\\.?|[Ii]ng\\.?|[Gg]eom\\.?|[Rr]ag\\.?|[Pp]rof\\.?(?:ssa)?\\.?|[Mm]r\\.?|[Mm]rs\\.?|[Mm]s\\.?|[Mm]iss|[Mm]x\\.?|[Dd]r\\.?|[Ss]ir|[Mm]adam";
const title = `(?:(?:[Ii]l|[Ll]a|[Ll]['’])\\s?)?(?:(?:${titleWords})\\s+)`;

/** Where a name stands for sure: after a title, a greeting up to its comma, "my name is", in the name of. */
const sure = [
  `${start}${title}(?<value>${name})`,
  `${start}(?:[Gg]entil(?:e|i|issim[oa])|[Gg]ent\\.?(?:m[oa])?\\.?|[Ee]gregi[oa]|[Cc]ar[oa]|[Cc]iao|[Ss]alve|[Bb]uongiorno|[Bb]uonasera|[Bb]uon pomeriggio|[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening)|[Gg]razie(?: mille| ancora)?|[Tt]hanks(?: again| so much)?|[Tt]hank you(?: so much)?|[Bb]envenut[oa]|[Ww]elcome|[Cc]heers|[Ss]cusi|[Ss]orry|[Pp]erfetto|[Cc]erto|[Bb]ye|[Aa]rrivederci|[Mm]orning),?\\s+${title}?(?<value>${name})(?=\\s*(?:[,!.;:?)\\n–—-]|$|\\p{Extended_Pictographic}))`,
  `${start}(?:[Mm]i chiamo|[Ii]l mio nome (?:è|e')|[Mm]y name(?:['’]s| is)|[Aa] nome(?: di)?|[Ii]ntestat[oa] a|[Ii]n the name of|[Uu]nder the name(?: of)?|[Aa]ccount holder(?: is)?|[Ss]i chiama|[Dd]i nome|[Nn]amed|[Cc]ognome(?: e nome)?\\s*:|[Nn]ome(?: e cognome)?\\s*:|(?:[Ff]ull |[Ll]ast |[Ff]irst )?[Nn]ame\\s*:|[Nn]ominativo\\s*:?|[Dd]estinatario\\s*:|[Rr]ecipient\\s*:|[Aa]ttn\\.?:?|FAO|c/o|[Ff]irmato|[Ss]igned(?: by)?)\\s+${title}?(?<value>${name})`,
];
/** Where a name may stand: what follows must be more than a capital at the beginning of a sentence. */
const likely = `${start}(?:[Ss]ono|[Ii]['’]?m|[Ii] am|[Tt]his is|[Ii]t['’]s|[Pp]arl[ao] con|[Ss]peaking (?:with|to)|[Ss]peak (?:with|to)|[Ll]e risponde|[Qq]ui|[Mm]y (?:wife|husband|son|daughter|mother|father|friend|colleague|partner)|[Mm]i[ao] (?:moglie|marito|figli[oa]|madre|padre|collega|amic[oa]|mamma|suocer[ao])|[Cc]olleg[ah]\\p{L}*|[Cc]olleague|[Oo]perat(?:ore|rice|or)|[Aa]gent|[Cc]on|[Ww]ith|[Dd]a|[Bb]y|[Ff]rom|[Tt]o|[Pp]er|[Dd]i|[Aa]nd|[Ee]|[Ll]a|[Ii]l)\\s+${title}?(?<value>${name})`;
/** "sono", "I'm" and the like introduce even a name that is on no list. */
const introduction = /^(?:sono|i['’]?m|i am|this is|it['’]s|parl[ao] con|speaking|speak|le risponde|my |mi[ao] )/i;
const known = `${start}(?<!(?:[Ss]an|[Ss]anta|[Ss]anto|[Ss]ant['’]|[Ss]t\\.?|[Vv]ia|[Pp]iazza|[Vv]iale|[Cc]orso)\\s?)(?<value>${cap}(?:[ ]${initial}?(?:${particle}\\s)?${cap}){0,3})`;
const closing =
  /(?:saluti|saluto|presto|grazie(?: mille)?|cordialmente|distintamente|regards|wishes|sincerely|faithfully|truly|thanks|thank you|cheers|best|love)\s*[,.!]?\s*\n+\s*(?<value>[^\n]{2,40}?)\s*(?:\n|$)|(?:saluti|saluto|regards|wishes|sincerely|faithfully)\s*[,.!–—-]\s*(?<inline>\p{Lu}[^\n,.!]{1,30}?)\s*[.!]?\s*(?:\n|$)|(?:^|\n)\s*(?:[-–—]\s?|\^)(?<dash>\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}[\p{L}.]{1,20})?)\s*$/giu;
/** Transcripts of calls have no capitals. */
const spoken =
  /(?<![\p{L}\p{N}])(?:mi chiamo|il mio nome è|a nome(?: di)?|intestat[oa] a|my name(?:['’]s| is)|in the name of|signora|signor|signorina|dottor|dottoressa|mister|mrs|ciao|grazie(?: mille)?|buongiorno|buonasera|salve|sono|hi|hello|thanks|thank you|this is|i['’]?m|parla con|parlo con|speaking with|gentile|cara|caro|dear|hey|qui)\s+(?:(?:il|la|signora|signor|mr|mrs|ms)\s)?(?<value>\p{Ll}[\p{L}'’]+(?:\s\p{Ll}[\p{L}'’]+)?)/giu;
const naming = /^(?:mi chiamo|il mio nome|a nome|intestat|my name|in the name)/i;
const titled = /^(?:signor|dottor|mister|mrs)/i;

const patterns = {
  sure: sure.map((pattern) => new RegExp(pattern, "gu")),
  likely: new RegExp(likely, "gu"),
  known: new RegExp(known, "gu"),
};

/** Names of people that the words around them, or a list of frequent first names, show to be names. */
export const findNames: Finder = function* (text) {
  for (const pattern of patterns.sure) {
    for (const match of text.matchAll(pattern)) yield* namesIn(text, match, "value", true);
  }
  for (const match of text.matchAll(patterns.likely)) {
    const first = (match.groups?.value ?? "").split(/\s/)[0] ?? "";
    const strong = introduction.test(match[0]) || isFirstName(first.toLowerCase());
    if (strong) yield* namesIn(text, match, "value", true);
  }
  for (const match of text.matchAll(patterns.known)) yield* listedNames(match);
  for (const match of text.matchAll(closing)) {
    for (const group of ["value", "inline", "dash"]) {
      const words = match.groups?.[group];
      if (words !== undefined && /^\p{Lu}/u.test(words) && isSignature(words))
        yield* namesIn(text, match, group, false);
    }
  }
  for (const match of text.matchAll(spoken)) yield* spokenNames(match);
};

/** The words of a match that are parts of a name, each by itself: "Giulia" and "Rossi" have their own pseudonyms. */
function* namesIn(text: string, match: RegExpMatchArray, group: string, stop: boolean): Generator<Found> {
  const words = match.groups?.[group] ?? "";
  const begin = (match.index ?? 0) + match[0].lastIndexOf(words);
  for (const part of words.matchAll(/[\p{L}\p{M}'’-]{2,}/gu)) {
    if (/^\p{Ll}/u.test(part[0])) continue;
    // "Grazie Marco. Vorrei": a name ends where something else begins.
    if (isNoName(part[0].toLowerCase())) {
      if (stop) return;
      continue;
    }
    const start = begin + part.index;
    yield nameAt(start, text.slice(start, start + part[0].length));
  }
}

/** First names of the list with the surnames behind them. */
function* listedNames(match: RegExpMatchArray): Generator<Found> {
  let named = false;
  for (const part of (match.groups?.value ?? "").matchAll(/[\p{L}\p{M}'’-]{2,}/gu)) {
    const word = part[0].toLowerCase();
    if (/^\p{Ll}/u.test(part[0])) continue;
    if (!named && /^(?:san|santa|santo|st)$/.test(word)) return;
    if (!named && !isPlainFirstName(word)) continue;
    if (isNoName(word)) return;
    named = true;
    yield nameAt((match.index ?? 0) + part.index, part[0]);
  }
}

function* spokenNames(match: RegExpMatchArray): Generator<Found> {
  const words = match.groups?.value ?? "";
  const begin = (match.index ?? 0) + match[0].length - words.length;
  const [first = "", second] = words.split(/\s/);
  const called = naming.test(match[0]);
  const certain = isPlainFirstName(first) || called || titled.test(match[0]);
  if (!certain || isNoName(first) || first.length < 3) return;
  yield nameAt(begin, first);
  if (second !== undefined && second.length > 2 && !isNoName(second) && (called || isFirstName(second))) {
    yield nameAt(begin + words.lastIndexOf(second), second);
  }
}

/** One to three words with capitals, and none that a team or a company bears. */
function isSignature(words: string): boolean {
  const parts = words.split(/\s+/);
  return (
    parts.length <= 3 && parts.every((part) => /^\p{Lu}[\p{L}.'’-]+$/u.test(part) && !isNoName(part.toLowerCase()))
  );
}

function nameAt(start: number, words: string): Found {
  // "Marco's" and "d'Angelo" without what is stuck to them.
  const bare = words.replace(/['’]s?$/u, "");
  return { kind: "name", start, end: start + bare.length, value: bare.toLowerCase() };
}
