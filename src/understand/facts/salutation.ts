import { latin } from "../text/latin.js";

/** Whether a sentence only addresses somebody, "Dear Mrs Croft", "Gentile signora": it states nothing. */
export function isSalutation(said: string): boolean {
  return said.length <= longest && address.test(said);
}

const longest = 60;
const address = latin(
  /^\W*(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|gentile|gentili|gentilissim[oaie]|egregi[oaie]?|pregiatissim[oa]|spettabile|spett\.?le|car[oaie]|carissim[oaie]|buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio|ciao|salve)(?:[\s,]+(?:mrs?|ms|miss|sir|madam|dr|prof|sig(?:nora|nor|n?ra|\.ra)?|dott(?:\.ssa|oressa|or|\.)?|avv(?:ocato)?|ing(?:egnere)?|cliente|customer|team|all|tutti|or|[\p{L}<{[][\p{L}'’<>{}[\]_/.-]*)\.?){0,4}\W*$/iu,
);
