import { latin } from "../text/latin.js";
import type { Span } from "../understood.js";

/** Whether an amount is let off, and so no price: "the £85 is gone", "i 42 euro li cancello", "we've taken off the £10". */
export function isWaived(text: string, sentence: Span, { start, end }: Span): boolean {
  return (
    goneBehind.test(text.slice(end, Math.min(sentence.end, end + farthest))) ||
    letOffBefore.test(text.slice(Math.max(sentence.start, start - farthest), start))
  );
}

const farthest = 44;

const goneBehind = latin(
  /^\s*(?:euro|€|pounds?|quid)?,?\s*(?:\p{L}+ ){0,2}(?:(?:is|are|was|were|has been|have been|will be|gets?)(?: now| all)? (?:gone|waived|dropped|cancelled|canceled|removed|scrapped|written off|struck|forgotten|wiped|off (?:your|the) (?:bill|account|invoice))|(?:taken|comes|come|coming) off(?: your| the) (?:bill|account|invoice)|(?:lo|li|le|la|glieli|gliele|glielo|gliela|ve li|ve le|te li|te le) (?:abbiamo |ho )?(?:cancell|annull|togl|tolg|tolt|storn|abbuon|condon|elimin)\p{L}*|(?:è|sono|viene|vengono|verrà|verranno) (?:stat[oaei] )?(?:cancell|annull|tolt|storn|abbuon|condon|elimin)\p{L}+)(?!\p{L})/iu,
);
const letOffBefore = latin(
  /(?<!\p{L})(?:(?:waiv|cancell|cancel|scrapp|remov|wip)(?:e|es|ed|ing)?|drop|dropped|(?:tak(?:e|en|ing)|took|knock(?:ed)?) off|writ(?:e|ten|ing) off|wrote off|let you off|forget(?: about)?|(?:annull|cancell|storn|abbuon|condon|elimin)(?:o|iamo|ato|ati|ata|ate|ano)|(?:tolg|togli|tolt)(?:o|amo|ono|i|a|e)) (?:\p{L}+ )?(?:those |these |the |that |your |i |le |la |il |quei |quelle |gli )?(?:extra )?[€£$]?$/iu,
);
