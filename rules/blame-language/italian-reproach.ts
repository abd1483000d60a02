import type { ReproachGrammar } from "./reproach.js";

/** A verb's past participle, by its form. */
const participle = "(?:\\p{L}{2,}(?:at|ut|it|tt|st|rs|rt|es|os|us|is|nt)[oaie])";

/** What anybody who looks after a thing does with it, and the company does not. */
const care =
  "(?:compilat|firmat|allegat|indicat|segnalat|dichiarat|lett|rispettat|seguit|lavat|svuotat|pulit|asciugat|conservat|chius|tenut|copert|oliat|carteggiat|annaffiat|innaffiat|stret|avvitat|corret|comunicat|inviat|restituit|rimess|misurat|controllat|verificat|riletto|rilett|specificat|confermat|disdett|annullat|protett|riparat|serrat|ingrassat|decalcificat|sciacquat|sigillat|attaccat|inserit|barrat)";

/** What things do when they go wrong. */
const breaks =
  "(?:romp|rott|stacc|scoll|bruci|cad|crep|strapp|blocc|perd|graffi|sbiad|stacca|marc|ammuff|arruggin|inceppa|spacc|pieg|macchi|restring|stringo|ristring|sciolg|secc|scheggi|spegn|sgonfi|allent|sform)\\p{L}*";

const people =
  "(?:uno|la gente|qualcuno|ci si|si|i clienti|le persone|i genitori|gli utenti|i passeggeri|gli inquilini|i ragazzi|i pazienti)";

/**
 * Sentences whose grammar hands the fault back without naming anybody: a duty that nobody did, harm that only comes of misuse, the
 * general case that happens to be the customer's, advice for another time, praise for what went wrong.
 */
const reproaches: readonly RegExp[] = [
  // "il quadro C non è stato compilato", "le guarnizioni non sono mai state cambiate"
  String.raw`\b(?:non|nessuno|mai) (?:l'|le |li |lo |la )?(?:è|sono|era|erano|ha|hanno|viene|vengono|veniva|risulta|risultano)(?: mai)?(?: stat[oaie])?(?: mai)? ${care}[oaie]?\b`,
  String.raw`\b(?:è|sono|era|erano|è stat[oa]|sono stat[ie]) ${participle}(?: \p{L}+){0,3} (?:male|a caso|al contrario|alla rovescia|sottosopra|di fretta|in fretta|troppo \p{L}+)\b`,
  // "si rompono soltanto a chi le lascia cadere"
  String.raw`\b${breaks}(?: \p{L}+){0,3} (?:solo|soltanto|solamente|giusto|sempre) (?:se|quando|a chi|con chi|ove|dove)\b`,
  String.raw`\b(?:strano|di solito|in genere|di norma|normalmente)\b.*\b${breaks} (?:solo )?(?:a|con) chi\b`,
  // "quando ci si riduce all'ultimo, ecco che cosa succede"
  `^(?:eh,? |beh,? |certo,? |insomma,? |già,? )*(?:quando|se) ${people} (?!vuole|vuol|desidera|preferisce|può|ha bisogno)[^?]{6,80}`,
  // "chi firma, di norma, prima legge", and not who did something once; "i genitori che seguono i figli lo portano per tempo"
  String.raw`^(?:eh,? |beh,? |ma )?(?:di solito |in genere |di norma )?(?:chi|i \p{L}+ che|le \p{L}+ che|gli \p{L}+ che|quelli che) (?!vuole|desidera|preferisce|è interessat|ne ha diritto|ci segue|(?:l')?(?:ha|aveva) \p{L}+(?:to|so|sto|rto|tto) .*\b(?:sapeva|aveva|pensava|credeva|voleva|era)\b)\p{L}+`,
  String.raw`\b(?:un|una|uno) \p{L}+ (?:abituat|lasciat|tenut|portat|cresciut|trattat|usat|mess)[oa] .*\b(?:poi|fa|si|è normale|succede|finisce)\b`,
  // "la prossima volta i marciapiedi si guardano"
  `^(?:e |magari |quindi |allora |ecco,? )?(?:la|per la) prossima volta,? (?!vi|la |le (?:mand|port|facc|dar)|ti |glie|noi|passi|chiami|ci |venga|vieni|mi |sarà|avrà|offr)`,
  // "spediamo quello che viene ordinato", "la cassa batte quanto le si dice"
  String.raw`\b(?:\p{L}+iamo|\p{L}+ono|\p{L}+[ae]) (?:solo |soltanto |semplicemente |esattamente |né più né meno )?(?:quello|ciò|quel|quanto) (?:che )?(?:ci |le |gli )?(?:viene|vien|è stat\p{L}|è|si|hanno|dicono|scrivono|ordinano) ?(?:stat\p{L} )?\p{L}+`,
  // "in macchina sotto il sole, immagino"
  `^(?:in|su|sul|sulla|sotto|vicino|con|senza|al|alla|dopo|nel|nella|tra|${participle}) .*,? (?:immagino|suppongo|scommetto|presumo|ci scommetto|mi sa|giusto|vero|eh)$`,
  // "impossibile, a noi non risulta"
  String.raw`^(?:ma |guardi,? )?(?:è )?impossibile\b.*\b(?:noi|nostr\p{L}|risulta|sistema|registro)`,
  // "l'abbiamo ricopiato lettera per lettera dal Suo messaggio"
  String.raw`\b(?:lettera per lettera|parola per parola|pari pari|tale e quale|così come|esattamente come) .*\b(?:su[oa]|tu[oa]|vostr[oa]|arrivat[oa]|scritt[oa]|mandat[oa]|ricevut[oa]|dettat[oa])\b`,
  // "sono scarpe, non stivali da pesca"
  String.raw`^(?:beh,? |ma |guardi,? )?(?:è|sono|era|erano) (?:un |una |un'|uno |dei |delle |degli )?\p{L}+(?: \p{L}+)?,? (?:e )?(?:non|mica) (?:un |una |un'|uno |dei |delle |degli )?\p{L}+`,
  // "bravo", "ottima idea", of what went wrong
  `^(?:ma )?(?:brav[oaie]|complimenti|ottima idea|bella idea|bella mossa|geniale|applausi|furbata)$`,
  // "da noi funzionava", "è uscita da qui perfetta"
  String.raw`\b(?:da noi|in laboratorio|in officina|al banco|quando è (?:uscit|partit)[oa]|prima di partire)\b.*\b(?:funzionava|era|andava|girava|suonava|chiudeva|stampava)\b`,
  String.raw`\b(?:è|sono) (?:uscit|partit)[oaie] (?:da qui|da noi|di qui|dal negozio|dall'officina|dal laboratorio) (?:perfett|integr|intatt|senza|pulit|intera|intero)`,
  // "a tutti gli altri si apre"
  String.raw`^(?:strano,? |guardi,? |beh,? )?(?:a|per|con|da) (?:tutti |tutte )?(?:gli altri|le altre|altri|chiunque)\b`,
  // "era in grassetto su ogni avviso", "era nel sacchetto"
  String.raw`^(?:beh,? |eh,? |ma |guardi,? |tutto |\p{L}+ \p{L}+ )?(?:era|erano|è|c'era|sta|stava) (?:tutto |anche |già |chiaramente |ben |scritt[oa] |lì,? )*(?:in grassetto|in prima pagina|ben visibile|in bella vista|bene in vista|scritto (?:grande|chiaro|bello)|nel (?:sacchetto|foglietto|libretto|contratto|modulo|riquadro|biglietto)|nella (?:scatola|busta|lettera|confezione|mail|ricevuta|etichetta)|sul (?:foglio|biglietto|cartello|retro|tappo|cartellino|contratto)|sulla (?:porta|scatola|ricevuta|busta|bolletta|confezione|targhetta|locandina)|su (?:ogni|tutti|tutte|ogni singol[oa]))\b`,
  // "basta non arrivare due minuti prima", "bastava girare il foglio"
  String.raw`\b(?:basta non|bastava(?:no)?|sarebbe bastato|bastava forse) \p{L}+(?:are|ere|ire|rre|rsi|rl[aeio]|rci)\b`,
  // "il tecnico ha aspettato venti minuti"
  String.raw`\b(?:ha|hanno|abbiamo|è rimasto|è rimasta|siamo rimasti|è stato|è stata) (?:aspettato|atteso|ad aspettar\p{L}+|in attesa|ad attender\p{L}+|lì|fuori) (?:per |quasi |ben |più di )?(?:\p{L}+ )?(?:minut|or[ae]\b|un'ora|mezz'ora|venti|trenta|dieci|un pezzo|invano)`,
  // "in casa non c'era nessuno", "non rispondeva nessuno"
  String.raw`\bnon (?:c'era|ha risposto|rispondeva|ha aperto|apriva|si è presentat[oa]|è sces[oa]|si trovava) (?:nessuno|anima viva|un'anima)\b`,
  // "qualcuno avrà cliccato in fretta"
  `^(?:mi sa che |magari |forse |evidentemente )?qualcuno (?:avrà|deve aver|si sarà|non ha|ha (?:tolto|tirato|forzato|premuto|girato|schiacciato|cliccato|dimenticato|lasciato)|si è (?:dimenticat|scordat|appoggiat|sedut))`,
  // "c'è un pulsante apposta"
  String.raw`\bc'(?:è|era) (?:un|una|il|la|l') ?\p{L}+ (?:apposta|a posta|proprio per questo|fatt[oa] apposta)`,
  // "le catene vanno oliate, mica si oliano da sole", "le guarnizioni durano quando la pressione viene tenuta dov'era"
  String.raw`\bmica (?:si|ci|lo|la|le|li) \p{L}+ da sol[oaie]\b`,
  String.raw`^(?:le|i|gli|la|il|lo|l'|un|una|uno) ?\p{L}+ (?:durano|dura|tengono|tiene|reggono|regge|vivono|vive|funzionano|funziona|resistono|resiste) (?:\p{L}+ )?(?:quando|se|finché)\b`,
  String.raw`^(?:le|i|gli|la|il|lo|l') ?\p{L}+ (?:vanno|andavano) (?:\p{L}+ )?${care}[oaie]\b`,
].map((pattern) => new RegExp(pattern, "iu"));

/** Comfort, a thing that the company takes on or asks about, third parties, and what may come: nothing is held against anybody. */
const spares =
  /\b(?:noi|nostr[oaie]|ci (?:siamo|scusiamo)|mi (?:scuso|dispiace|dica|mand)|le (?:mando|rimando|cambio|rifaccio)|lo (?:rifacciamo|cambiamo|ripariamo)|per favore|corriere|rider|collega|colleghi|fornitore|produttore|fabbrica|magazzino|sistema|meteo|sciopero|guasto|ricambio|distributore|difett\p{L}+|capita|succede a tutti|potrebbe|magari domani|domani|oggi stesso|subito|gratis|appena|passiamo|provvediamo)\b/iu;

/** What somebody else is quoted with. */
const quoted = /^(?:(?:mi|ci|lui|lei) )?(?:dice|dicono|riferisc\p{L}+|sostiene|sostengono|secondo)\b/iu;

/** Words by which "noi" hands the fault back all the same. */
const handsBack =
  /\b(?:lettera per lettera|parola per parola|pari pari|mica|da noi (?:funzionava|era|andava)|a noi (?:non )?risulta|quello che (?:ci )?(?:viene|è)|il tempo non lo decidiamo|non (?:c'era|ha risposto|rispondeva) nessuno|impossibile)\b/iu;

export const italianGrammar: ReproachGrammar = {
  reproaches,
  spares,
  handsBack,
  quoted,
  closing: /[^\p{L}]+$/u,
};
