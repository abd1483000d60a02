import type { Sentence } from "../text/sentences.js";
import { sifted } from "../text/sieve/sieve.js";
import type { Answer } from "./answer.js";
import type { Fact } from "./fact.js";
import { matches } from "./may-match.js";

/** Who has to do something, the company (0) or the customer (1): "ci pensiamo noi", "you'll need to book the fitter yourself". */
export function whoDoes(answer: Answer, sentence: Sentence): Fact[] {
  const { message } = answer;
  const isCustomers = matches(customers, message, sentence);
  if (isCustomers === matches(companys, message, sentence)) return [];
  const said = message.text.slice(sentence.start, sentence.end);
  if (!mayTell.test(said) || /\?\s*$/.test(said)) return [];
  const low = isCustomers ? 1 : 0;
  const { question } = answer;
  const asked =
    question && answer.answersQuestion(sentence)
      ? answer.fact({ kind: "claim", low: 0, high: 0 }, sentence, sentence).words
      : [];
  const named = [...answer.thingsAround(sentence, sentence), ...asked].filter((one) => !ofDoing.test(one));
  if (named.length === 0) return [];
  return [
    answer.fact(
      { kind: "payer", low, high: low, slot: "does", named: [...new Set(named)] },
      sentence,
      sentence,
      sentence,
    ),
  ];
}

/** Without one of these nobody is told to do anything. */
const mayTell =
  /titolare|intestatari|holder|customer|tenant|owner|that['’]s us|we do|we see|noi\b|lei\b|voi\b|cura|spett|tocc|arrang|organi|sort|book|yours|to us|up to|down to|handl|pens/i;
const customers = sifted(
  /(?<!\p{L})(?:(?:deve|dovete|dovrà|dovrete|devi) (?:\p{L}+(?:lo|la|li|le)|\p{L}+) (?:direttamente |personalmente )?(?:lei|voi|tu|il condomino|l['’]inquilino|il cliente)(?!\p{L})|(?:ci|se ne) (?:deve|dovete|devi|dovrà) (?:pensare|occupare)(?: lei| voi| tu)?|a cura (?:sua|vostra|tua|del cliente|del condomino|dell['’]inquilino)|(?:spetta|tocca|compete) (?:a (?:lei|voi|te)|al(?:l['’]|la |lo )? ?(?:cliente|committente|titolare|intestatari\p{L}|proprietari\p{L}|inquilin\p{L}|utente|soci\p{L}|richiedente|condomin\p{L}|acquirente|conduttore|famiglia)|ai (?:clienti|soci|genitori|richiedenti|condomini))|dev\p{L}+ (?:\p{L}+(?:lo|la|li|le)) (?:il|l['’]|la) ?(?:cliente|titolare|intestatari\p{L}|proprietari\p{L}|inquilin\p{L}|committente|richiedente)|provved\p{L}+ (?:lei|voi|autonomamente|in autonomia|da s(?:é|e))|(?:must|has to|have to|needs to) be (?:arranged|booked|organised|organized|sorted|called|done|requested) by (?:you|the (?:tenant|customer|resident|leaseholder|owner|buyer))|you(?:['’]ll)? (?:need|have|will have|will need) to (?:arrange|book|organise|organize|sort|call|find|do) (?:\p{L}+ ){0,5}yourself|(?:it['’]?s|that['’]?s|is) (?:down|up) to you|(?:is|are|falls?) (?:down |up )?(?:to|on) the (?:\p{L}+ )?(?:customer|tenant|owner|homeowner|holder|leaseholder|buyer|resident|member|client)|it['’]?s the (?:\p{L}+ )?(?:customer|tenant|holder|owner|homeowner|leaseholder|buyer|client) (?:who|that) (?:has|needs|must)|yours to (?:arrange|sort|organise|book|do)|we don['’]?t (?:arrange|organise|book|do|handle) (?:that|it|them))/iu,
);
const companys = sifted(
  /(?<!\p{L})(?:(?:ci )?(?:pensiamo|provvediamo) (?:a tutto )?noi|ce ne occupiamo noi|lo facciamo noi|la facciamo noi|(?:lo|la|li|le) (?:chiam|prenot|mand|ordin|organizz|port|mont|install)iamo noi|fa tutto (?:l['’]azienda|il tecnico)|lei non deve fare (?:niente|nulla)|we(?:['’]ll| will| always)? (?:arrange|organise|organize|sort|handle|book) (?:\p{L}+ ){0,4}(?:for you|ourselves)|we(?:['’]ll| will) (?:arrange|organise|sort|handle|do) (?:it|that|everything|all that)|that['’]?s (?:us|on us|our job)(?=[\s,.!]|$)|we do (?:all (?:of )?)?(?:that|it|this)|we (?:see|look) (?:to|after) (?:that|it|everything)|leave (?:it|that) to us|(?:it['’]?s|that['’]?s) (?:down|up) to us|you don['’]?t (?:need|have) to (?:do anything|arrange|book|organise))/iu,
);
const ofDoing =
  /^(?:pens|provved|occup|facc|fa|far|dov|dev|spett|tocc|arrang|organis|organiz|sort|handl|book|call|need|you|yourself|niente|null|anything|topic-customer-service)$/;
