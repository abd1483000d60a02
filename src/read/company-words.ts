/** Words in a name that a company, not a person, bears. */
const companyName =
  /(?:^|[^\p{L}])(?:assistenza|supporto|support|soporte|atención|kundenservice|kundendienst|assistance|customer|clienti|care|service|servizi[oa]?|help ?desk|help|team|staff|sales|vendite|s\.?r\.?l\.?s?|s\.?p\.?a\.?|s\.?n\.?c\.?|ltd|inc|llc|gmbh|plc|co|company|group|gruppo|shop|store|negozio|boutique|ufficio|reparto|amministrazione|info|official|ufficiale|hotel|albergo|ristorante|pizzeria|bar|farmacia|pharmacy|studio|clinic|clinica|centro|center|centre|agenzia|agency|viaggi|travel|autofficina|officina|garage|bank|banca|assicurazioni|insurance|telecom|telefonia|energia|energy|consegne|spedizioni|delivery|courier|corriere|prenotazioni|bookings?|reception|contact|desk|online|italia|italy|24\/7|h24)(?:$|[^\p{L}])/iu;

/** What only somebody who speaks for a company says. */
const agentSpeech =
  /come posso (?:aiutar|esser)|(?:^|[,.!?]\s*)mi dica(?:$|[^\p{L}])|in (?:che|cosa) (?:modo )?posso (?:aiutar|esser)|grazie per (?:aver(?:ci|e)? (?:contattat|scritt|chiamat)|la (?:sua )?(?:segnalazione|pazienza|richiesta))|(?:sono|mi chiamo) \p{Lu}\p{L}+,? (?:di|del|della|dell['’]|dal|dall['’])\s?\p{L}|a nome di|il nostro (?:ufficio|team|reparto|sito|corriere|negozio)|la nostra (?:assistenza|sede)|le auguro|cordiali saluti|resto a (?:sua )?disposizione|rimaniamo a (?:sua )?disposizione|posso aiutarla (?:in|con) altro|servizio clienti|how (?:can|may) (?:i|we) (?:help|assist)|thank(?:s| you) for (?:contacting|reaching out|getting in touch|calling|your patience|your message|writing)|(?:this is|my name is|i['’]m|i am) \p{L}+,? (?:from|with|at) \p{Lu}|anything else (?:i|we) can|our (?:team|courier|support|warehouse|website|policy)|kind regards|best regards|on behalf of/iu;

/** Whether a name is a company's rather than a person's. */
export function isCompanyName(name: string): boolean {
  return companyName.test(name);
}

/** Whether a name bears its company in brackets, as in calls with guests: "Rossi, Luca (ACME)". */
export function namesItsCompany(name: string): boolean {
  const inner = /\(([^()]{2,40})\)\s*$/.exec(name)?.[1];
  return (
    inner !== undefined && !/^(?:guest|ospite|external|esterno|unverified|non verificato|you|tu|me|host)$/i.test(inner)
  );
}

/** Whether a message greets, signs or offers help as an agent does. */
export function soundsLikeAgent(text: string): boolean {
  return agentSpeech.test(text);
}
