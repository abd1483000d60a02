import { italianForms } from "../grammar/italian-verbs.js";
import type { RegisterMarks } from "./register.js";

/**
 * The marks of "tu" and "Lei". Verbs of the second and third conjugation tell them apart by form (scrivi / scriva); those of
 * the first do not (mandi is both), but for future, conditional and imperfect.
 */
const verbs =
  "scrivere leggere chiedere rispondere prendere mettere vedere rendere spendere attendere scegliere ricevere credere chiudere aprire sentire seguire inserire spedire restituire fornire riferire scusare indicare dire fare andare venire avere essere potere volere dovere sapere stare dare tenere uscire finire capire preferire partire accedere risolvere trasmettere permettere decidere perdere vendere correre vivere mandare inviare trovare controllare verificare provare cliccare contattare chiamare compilare ordinare pagare ritirare portare aspettare guardare usare utilizzare attivare disattivare installare scaricare caricare allegare comunicare confermare annullare modificare cambiare aggiornare selezionare entrare tornare passare lasciare parlare pensare pregare valutare consultare richiamare prenotare acquistare comprare registrare rinnovare riavviare staccare accendere spegnere".split(
    " ",
  );

const tuIrregular =
  "hai sei puoi vuoi devi stai fai vai sai vieni tieni esci dici eri avevi facevi potevi volevi dovevi sapevi dimmi dammi fammi stammi facci dicci scusaci abbi".split(
    " ",
  );
const leiIrregular = "dica faccia vada stia dia tenga esca sappia scusi guardi aspetti".split(" ");
const leiSubjunctiveToo = new Set("sia abbia possa venga debba voglia".split(" "));

/** The forms that address somebody, by how. */
interface AddressForms {
  readonly familiar: ReadonlySet<string>;
  readonly polite: ReadonlySet<string>;
}

let made: AddressForms | undefined;

/** Made when the first Italian message is read: what is linted may be English alone, and small. */
function addressForms(): AddressForms {
  made ??= makeAddressForms();
  return made;
}

function makeAddressForms(): AddressForms {
  const familiar = new Set<string>(["tu", "tuo", "tua", "tuoi", "tue", "te", "ti", ...tuIrregular]);
  const polite = new Set<string>(leiIrregular);

  for (const verb of verbs) {
    const stem = verb.slice(0, -3);
    for (const form of italianForms(verb) ?? []) {
      if (/(?:rai|resti)$/.test(form) && form.length > 5) familiar.add(plain(form));
      if (form === `${stem}avi` || form === `${stem}evi` || form === `${stem}ivi`) familiar.add(form);
    }
    if (verb.endsWith("are")) continue;
    const forms = new Set(italianForms(verb));
    for (const end of ["i", "isci"]) if (forms.has(stem + end)) familiar.add(stem + end);
    for (const end of ["a", "isca"]) {
      if (forms.has(stem + end) && !leiSubjunctiveToo.has(stem + end)) polite.add(stem + end);
    }
  }
  /* Forms that are nouns, numbers or other words as well tell nothing. */
  for (const noun of [
    "voli",
    "dovi",
    "poti",
    "sapi",
    "avi",
    "teni",
    "veni",
    "usci",
    "sei",
    "fini",
    "parti",
    "corri",
    "credi",
    "vivi",
    "senti",
    "vendi",
  ])
    familiar.delete(noun);
  for (const stem of "scrivi manda invia contatta chiama rispondi aspetta avvisa lascia mostra allega indica conferma richiama ricorda spiega".split(
    " ",
  )) {
    for (const clitic of ["mi", "ci", "lo", "la", "li", "le", "melo", "mela", "celo", "cela"])
      familiar.add(stem + clitic);
  }
  for (const noun of [
    "vola",
    "vena",
    "pota",
    "ava",
    "dova",
    "sapa",
    "tena",
    "usca",
    "scelta",
    "spesa",
    "presa",
    "resa",
    "messa",
    "attesa",
    "vista",
    "scritta",
    "vita",
    "parta",
    "corsa",
    "risposta",
    "chiusa",
    "posta",
    "lista",
    "prova",
    "porta",
    "fornita",
    "inserita",
  ])
    polite.delete(noun);
  return { familiar, polite };
}

/** Verbs after which "le" and "la" address the customer. */
const speaking =
  "ringrazio ringraziamo informo informiamo contatto contattiamo contattero contatteremo contattera contatteranno richiamo richiamiamo richiamero richiamera confermo confermiamo chiedo chiediamo ricordo ricordiamo comunico comunichiamo auguro auguriamo assicuro assicuriamo consiglio consigliamo suggerisco suggeriamo scrivo scriviamo mando mandiamo invio inviamo inviero invieremo invito invitiamo porgo prego preghiamo segnalo segnaliamo offro offriamo propongo proponiamo faccio facciamo passo metto dico spiego rispondo rispondiamo aggiorno aggiorniamo aggiornero capisco capiamo comprendo comprendiamo aspetto attendo aiuto aiutiamo posso possiamo arriva arrivera serve occorre interessa risulta verranno verra saranno sara spetta spettano conviene servono occorrono addebitiamo accreditiamo rimborsiamo costa costano costera costerebbe va andrebbe spediamo consegniamo regaliamo".split(
    " ",
  );

/** Greetings and courtesies that address "Lei" whatever follows. */
export const italianRegister: RegisterMarks = {
  names: { familiar: "tu", polite: "Lei" },
  get familiar() {
    return addressForms().familiar;
  },
  get polite() {
    return addressForms().polite;
  },
  politeWeak: new Set("suo sua suoi sue".split(" ")),
  politeAsking: new Set("puo potrebbe vuole riesce".split(" ")),
  infinitiveToUs: /r(?:mi|melo|mela|celo|cela)$|^(?!(?:esse|sta|vole|ave|anda|entra|veni|pote|dove)rci$).*rci$/,
  politeOpening: {
    clitics: new Set("mi ci me ce lo la li le si".split(" ")),
    verbs: new Set(
      "lasci mandi invii controlli verifichi provi clicchi contatti chiami compili ordini paghi porti aspetti guardi usi attivi scarichi alleghi confermi annulli modifichi cambi aggiorni selezioni passi parli pensi valuti consulti richiami prenoti mostri indichi ricordi spieghi creda dica scriva faccia dia tenga presenti rivolga assicuri accomodi metta registri cominci inizi continui torni iscriva rechi colleghi accerti prepari prenda informi".split(
        " ",
      ),
    ),
  },
  familiarOpening: new Set(
    "clicca controlla verifica scarica invia contatta consulta prenota compila attiva allega seleziona inserisci accedi scrivici scrivimi chiamaci contattaci digita premi scegli apri riavvia spegni accendi tocca guarda porta tieni aspetta passa vieni installa disinstalla ricordati assicurati dimentica tranquillizzati".split(
      " ",
    ),
  ),
  familiarBefore: new Map([
    [
      "sei",
      /^(?:soddisfatt[oai]|sicur[oa]|pront[oa]|interessat[oa]|riuscit[oa]|stat[oa]|iscritt[oa]|registrat[oa]|content[oa]|felice|gentile|gentilissim[oa]|arrivat[oa]|andat[oa]|tu)$/,
    ],
  ]),
  familiarBehindPronoun: new Set(["dai"]),
  politeQuestion:
    /^(?:vuole|desidera|preferisce|gradisce|(?!(?:sa|av|do|bisogne|occorre|servi|piace|and|conver|baste|spette)rebbe$|dovrebbe$|andrebbe$).{2,}rebbe)$/,
  politeChoice: /^o (?:preferisce|desidera|gradisce|preferirebbe|vorrebbe)$/,
  politeCondition:
    /^(?:se|quando|appena|finche) (?:mi|ci) (?:da|dice|manda|lascia|scrive|indica|invia|conferma|porta|fornisce|spiega|gira|richiama|permette)$/,
  firstPronouns: new Set("te ve me ce se glie".split(" ")),
  objectPronouns: new Set("lo la li le".split(" ")),
  receiverPronoun: "le",
  givingVerbs: new Set(
    "mando mandiamo invio inviamo inviero invieremo passo metto faccio facciamo scrivo scriviamo segnalo spediamo consegniamo rimborsiamo aspetto attendo prego offro aggiorno".split(
      " ",
    ),
  ),
  salutations: new Set(
    "gentile caro cara gentilissimo gentilissima egregio spettabile spett stimato stimata".split(" "),
  ),
  capitalArticles: new Set("la le".split(" ")),
  politeDoing:
    /^(?:(?:puo|potra|deve|dovra|vuole|preferisce) (?:venire|passare|ritirare|pagare|scegliere|prenotare|scrivere|chiamare|compilare|mandare|inviare|portare|controllare|provare|accedere|rivolgersi|presentarsi|richiedere|chiedere|firmare|telefonare|annullare|disdire|restituire|attendere|aspettare)|ha (?:provato|controllato|compilato|chiamato|letto|pagato|scelto|guardato|chiesto|verificato|ordinato|prenotato|firmato|cambiato|aggiornato|riavviato|bisogno)|(?:lo|la|li|le) (?:trova|trovera|ritira|puo ritirare)|lei (?:ha|sostiene|puo|deve|vuole|dice|dovrebbe|aveva|era|potrebbe|avrebbe))$/,
  politeEnding: /^\p{L}?\p{Ll}{3,}(?:Le|La|Lei|Suo|Sua)$/u,
  politeBehind:
    /^(?:(?:ha|aveva|avra|abbia) \S+[aiot]t[oaie] lei|(?!puoi|devi|vuoi|dovresti|potresti|potrai|dovrai)\S* (?!puoi|devi|vuoi|dovresti|potresti|potrai|dovrai)\S* (?:aiutarla|contattarla|ricontattarla|richiamarla|avvisarla|ringraziarla|informarla|aggiornarla|servirla|disturbarla|rimborsarla|accontentarla|chiederle|ricordarle|comunicarle|confermarle|offrirle|proporle|augurarle|risponderle|suggerirle|consigliarle|segnalarle|assicurarle|funzionarle|rimborsarle|accreditarle)|(?:che|quale|quali|come|quando|dove|cosa) \S* ?(?:vorrebbe|gradirebbe|desidera|preferisce))$/,
  politeOwning:
    /^su[oaei]i? (?:documento|documenti|carta|conto|firma|codice|indirizzo|email|mail|numero|telefono|ordine|ordini|pacco|contratto|abbonamento|pratica|richiesta|nome|cognome|mezzo|auto|disposizione|segnalazione|prenotazione|polizza|fattura|bolletta|reddito|appuntamento|visita|rimborso|pagamento|tessera|iscrizione|credito|saldo|spedizione|camera|reso|acquisto|utenza|fornitura|caso|attesa|pazienza|gentilezza|comprensione|cortesia|cane|gatto|volo|biglietto|bagaglio|corso|esame|preventivo)$/,
  others:
    /^(?:marit[oi]|mogli?e?|figli[oaei]?|madre|padre|mamma|papa|sorell[ae]|fratell[oi]|colleg[ahi]+|tecnic[oi]|corriere|operator[ei]|medic[oi]|dottor\w*|avvocat\w*|amministrator\w*|vicin[oaie]|inquilin\w*|titolar[ei]|responsabil[ei]|proprietari\w*|amic[oaih]+|client[ei]|intestatari\w*|genitor[ei]|fidanzat\w*|compagn[oaie]|ragazz[oaei]|bambin[oaei]|nipot[ei]|nonn[oaie]|suocer\w*|signor\w*|lui|loro|autist[ai]|fattorin[oi]|ospit[ei]|programma|software|azienda|ditta|provider|fornitore|produttore|banca|server|pianta|prodotto|file|antivirus|mittente|destinatario|utent[ei]|persona|dille|digli)$/,
  objectBegins:
    /^(?:il|lo|la|l'.*|i|gli|le|un|un'.*|uno|una|se|che|qui|quest.*|quel.*|su|sul.*|nel.*|anche|bene|pure)$/,
  joining: new Set("e ma allora poi quindi intanto oppure adesso ora bene ok perfetto ottimo certo".split(" ")),
  politeCapital: new Set(["Lei", "Le", "La", "Suo", "Sua", "Suoi", "Sue"]),
  articleSubject: /^\s+\S+(?:\s+\S+)?\s+(?:è|sono|era|erano)(?=\s)/,
  greetings: new Set("ciao salve buongiorno buonasera ehi hey".split(" ")),
  familiarObjects: new Set("ti te tu vi".split(" ")),
  politeBefore: new Map([
    ["le", new Set(speaking)],
    [
      "la",
      new Set(
        "aspettiamo aspetto ringrazio ringraziamo informo informiamo contatto contattiamo contattero contatteremo contattera contatteranno richiamo richiamiamo richiamero richiamera invito invitiamo prego preghiamo aggiorno aggiorniamo aiuto aiutiamo capisco comprendo".split(
          " ",
        ),
      ),
    ],
    ["a", new Set(["lei"])],
    ["per", new Set(["lei"])],
    ["di", new Set(["lei"])],
    [
      "lei",
      new Set(
        "aveva era sapeva voleva poteva doveva faceva dice sa vede capisce ha puo deve vuole potra dovra sara avra".split(
          " ",
        ),
      ),
    ],
  ]),
  subordinators: new Set("tu che chi affinche purche perche finche sebbene qualora me".split(" ")),
  articles: new Set("una sua tua mia nostra vostra questa quella ogni nella dalla sulla alla della".split(" ")),
  familiarEndings: /^(?!operai$).{3,}(?:eresti|iresti|erai|irai)$/,
  ambiguousAfterObject: new Set("guardi aspetti mandi".split(" ")),
  conditions: new Set("se quando dove come mentre appena".split(" ")),
  ongoing: /^stia .+[ae]ndo$/,
  accentedOthers: new Set(["tè", "té"]),
  neither: [
    ["fai", "da", "te"],
    ["a", "tu", "per", "tu"],
    ["sei", "mesi"],
    ["sei", "giorni"],
  ],
};

function plain(form: string): string {
  return form.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}
