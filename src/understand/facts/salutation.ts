import { latin } from "../text/latin.js";

/** Whether a sentence only addresses somebody, "Dear Mrs Croft", "Gentile signora": it states nothing. */
export function isSalutation(said: string): boolean {
  if (said.length > longest) return false;
  const addressed = address.exec(said)?.[1];
  return addressed !== undefined && addressed.split(/[\s,]+/u).filter(isPlainWord).length <= mostPlain;
}

const longest = 60;
/** A greeting and up to four words, which are names, titles or what a template has in their place. */
const address = latin(
  /^\W*(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|gentile|gentili|gentilissim[oaie]|egregi[oaie]?|pregiatissim[oa]|spettabile|spett\.?le|car[oaie]|carissim[oaie]|buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio|ciao|salve)((?:[\s,]+[\p{L}<{[][\p{L}'’<>{}[\]_/.-]*){0,4})\W*$/iu,
);

/** "hi john", "dear valued customer": of names in small letters one; more are a sentence, "hi that works fine". */
const mostPlain = 1;
/** Words that stand in small letters in many an address. */
const ofAddress =
  /^(?:mrs?|ms|miss|sir|madam|dr|prof(?:essor|essore|\.ssa|essoressa)?|sig(?:nor[aei]?|n?ra|n?\.ra)?|dott(?:\.ssa|oressa|ore?)?|avv(?:ocato)?|ing(?:egnere)?|clienti?|customers?|team|all|everyone|there|again|tutt[ie]|or|and|e|o|a|di|de|del|della|van|von)\.?$/u;

function isPlainWord(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !ofAddress.test(word);
}
