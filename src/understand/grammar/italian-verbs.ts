/**
 * Forms of Italian verbs, made by rule for the three conjugations and from a table for verbs that depart from them.
 * Accents are left in; matching folds them away.
 */

const persons = {
  are: {
    present: ["o", "i", "a", "iamo", "ate", "ano"],
    imperfect: ["avo", "avi", "ava", "avamo", "avate", "avano"],
    past: ["ai", "asti", "ò", "ammo", "aste", "arono"],
    future: ["erò", "erai", "erà", "eremo", "erete", "eranno"],
    conditional: ["erei", "eresti", "erebbe", "eremmo", "ereste", "erebbero"],
    subjunctive: ["i", "iate", "ino"],
    imperfectSubjunctive: ["assi", "asse", "assimo", "aste", "assero"],
    gerund: "ando",
    participle: "at",
  },
  ere: {
    present: ["o", "i", "e", "iamo", "ete", "ono"],
    imperfect: ["evo", "evi", "eva", "evamo", "evate", "evano"],
    past: ["ei", "esti", "é", "emmo", "este", "erono"],
    future: ["erò", "erai", "erà", "eremo", "erete", "eranno"],
    conditional: ["erei", "eresti", "erebbe", "eremmo", "ereste", "erebbero"],
    subjunctive: ["a", "iate", "ano"],
    imperfectSubjunctive: ["essi", "esse", "essimo", "este", "essero"],
    gerund: "endo",
    participle: "ut",
  },
  ire: {
    present: ["o", "i", "e", "iamo", "ite", "ono"],
    imperfect: ["ivo", "ivi", "iva", "ivamo", "ivate", "ivano"],
    past: ["ii", "isti", "ì", "immo", "iste", "irono"],
    future: ["irò", "irai", "irà", "iremo", "irete", "iranno"],
    conditional: ["irei", "iresti", "irebbe", "iremmo", "ireste", "irebbero"],
    subjunctive: ["a", "iate", "ano"],
    imperfectSubjunctive: ["issi", "isse", "issimo", "iste", "issero"],
    gerund: "endo",
    participle: "it",
  },
} as const;

/** What departs from the rule: whole forms that are added, the participle's stem, the stem of future and conditional. */
interface Irregular {
  readonly forms?: string;
  readonly participle?: string;
  readonly future?: string;
  readonly stem?: string;
}

const irregular: Readonly<Record<string, Irregular>> = {
  essere: {
    stem: "",
    forms:
      "essere sono sei è siamo siete ero eri era eravamo eravate erano fui fosti fu fummo foste furono sia siate siano fossi fosse fossimo fossero essendo stato stata stati state",
    future: "sar",
  },
  avere: {
    forms: "ho hai ha abbiamo hanno ebbi ebbe ebbero abbia abbiate abbiano avendo avuto avuta avuti avute",
    future: "avr",
  },
  fare: {
    stem: "fac",
    forms:
      "fare faccio fai fa facciamo fate fanno facevo facevi faceva facevamo facevate facevano feci facesti fece facemmo faceste fecero faccia facciate facciano facessi facesse facessimo facessero facendo fatto fatta fatti fatte",
    future: "far",
  },
  andare: { forms: "vado vai va vanno vada vadano", future: "andr" },
  dare: {
    forms:
      "do dai dà diamo date danno diedi desti diede demmo deste diedero dia diate diano dessi desse dessero dato data dati",
    future: "dar",
  },
  stare: {
    forms: "sto stai sta stiamo state stanno stetti stette stettero stia stiate stiano stessi stesse stato stata stati",
    future: "star",
  },
  dire: {
    stem: "dic",
    forms:
      "dire dico dici dice diciamo dite dicono dicevo dicevi diceva dicevamo dicevate dicevano dissi dicesti disse dicemmo diceste dissero dica diciate dicano dicessi dicesse dicendo detto detta detti dette",
    future: "dir",
  },
  potere: {
    forms: "posso puoi può possiamo possono possa possiate possano potuto potuta potuti potute",
    future: "potr",
  },
  volere: {
    forms:
      "voglio vuoi vuole vogliamo vogliono volli volle vollero voglia vogliate vogliano voluto voluta voluti volute",
    future: "vorr",
  },
  dovere: {
    forms: "devo devi deve dobbiamo devono debbo debbono debba dobbiate debbano dovuto dovuta dovuti dovute",
    future: "dovr",
  },
  sapere: {
    forms: "so sai sa sappiamo sanno seppi seppe seppero sappia sappiate sappiano saputo saputa",
    future: "sapr",
  },
  venire: {
    forms: "vengo vieni viene vengono venni venne vennero venga vengano venuto venuta venuti venute",
    future: "verr",
  },
  tenere: {
    forms: "tengo tieni tiene tengono tenni tenne tennero tenga tengano tenuto tenuta tenuti tenute",
    future: "terr",
  },
  rimanere: {
    forms: "rimango rimangono rimasi rimase rimasero rimanga rimangano rimasto rimasta rimasti rimaste",
    future: "rimarr",
  },
  uscire: { forms: "esco esci esce escono esca escano" },
  vedere: { forms: "vidi vide videro visto vista visti viste veduto", future: "vedr" },
  bere: { stem: "bev", forms: "bere bevo beve bevono bevuto", future: "berr" },
  porre: {
    stem: "pon",
    forms: "porre pongo poni pone poniamo pongono posi pose posto posta posti poste",
    future: "porr",
  },
  proporre: {
    stem: "propon",
    forms: "proporre propongo proponi propone proponiamo propongono proposto proposta",
    future: "proporr",
  },
  disporre: {
    stem: "dispon",
    forms: "disporre dispongo dispone disponiamo dispongono disposto disposta",
    future: "disporr",
  },
  prendere: { participle: "pres", forms: "presi prese presero" },
  comprendere: { participle: "compres", forms: "compresi comprese" },
  mettere: { participle: "mess", forms: "misi mise misero" },
  permettere: { participle: "permess" },
  promettere: { participle: "promess" },
  scrivere: { participle: "scritt", forms: "scrissi scrisse scrissero" },
  leggere: { participle: "lett", forms: "lessi lesse lessero" },
  chiedere: { participle: "chiest", forms: "chiesi chiese chiesero" },
  rispondere: { participle: "rispost", forms: "risposi rispose risposero" },
  chiudere: { participle: "chius" },
  perdere: { participle: "pers" },
  rendere: { participle: "res" },
  attendere: { participle: "attes" },
  intendere: { participle: "intes" },
  decidere: { participle: "decis" },
  correggere: { participle: "corrett" },
  risolvere: { participle: "risolt" },
  scegliere: { participle: "scelt", forms: "scelgo scelgono scelga scelgano" },
  togliere: { participle: "tolt", forms: "tolgo tolgono tolga tolgano" },
  accogliere: { participle: "accolt", forms: "accolgo accolgono accolga" },
  concedere: { participle: "concess" },
  succedere: { participle: "success" },
  rompere: { participle: "rott" },
  aprire: { participle: "apert" },
  offrire: { participle: "offert" },
  coprire: { participle: "copert" },
  scoprire: { participle: "scopert" },
  morire: { participle: "mort" },
  includere: { participle: "inclus" },
  escludere: { participle: "esclus" },
  prevedere: { participle: "previst" },
  provvedere: { future: "provveder" },
  spendere: { participle: "spes" },
  sospendere: { participle: "sospes" },
  rivolgere: { participle: "rivolt" },
  trasmettere: { participle: "trasmess" },
  ridere: { participle: "ris" },
  discutere: { participle: "discuss" },
  esprimere: { participle: "espress" },
  deludere: { participle: "delus" },
  dispiacere: { forms: "dispiace dispiaccia dispiaciuto dispiaciuta" },
  piacere: { forms: "piaccio piacciono piaccia piaciuto piaciuta" },
  valere: { forms: "valgo valgono valga valgano valso valsa", future: "varr" },
  scadere: { future: "scadr" },
  accadere: { future: "accadr" },
  cadere: { future: "cadr" },
  ottenere: { forms: "ottengo ottiene ottengono ottenga ottenuto ottenuta", future: "otterr" },
  mantenere: { forms: "mantengo mantiene mantengono mantenga mantenuto mantenuta", future: "manterr" },
  ritenere: { forms: "ritengo ritiene ritengono ritenga ritenuto ritenuta", future: "riterr" },
  intervenire: { forms: "intervengo interviene intervengono intervenga intervenuto", future: "interverr" },
  riuscire: { forms: "riesco riesci riesce riescono riesca riescano" },
};

/** Verbs in -ire without -isc-. */
const withoutIsc = new Set(
  "aprire offrire coprire scoprire sentire partire dormire seguire servire vestire avvertire consentire eseguire inseguire morire uscire riuscire venire intervenire divertire mentire".split(
    " ",
  ),
);

/** Verbs in -orre, -urre, -arre go by their family: proporre like porre, ridurre, detrarre. */
const families: Readonly<Record<string, readonly string[]>> = {
  orre: "orre ongo oni one oniamo onete ongono oneva onevo onevano osi ose osero onga ongano onendo osto osta osti oste orrò orrà orremo orranno orrebbe orrei".split(
    " ",
  ),
  urre: "urre uco uci uce uciamo ucete ucono uceva ucevo ussi usse ussero uca ucano ucendo otto otta otti otte urrò urrà urremo urranno urrebbe urrei".split(
    " ",
  ),
  arre: "arre aggo ai ae aiamo aete aggono aeva aevo assi asse assero agga aggano aendo atto atta atti atte arrò arrà arremo arranno arrebbe arrei".split(
    " ",
  ),
};

/** All forms of an Italian verb. @param lemma the infinitive @returns undefined where it is no infinitive */
export function italianForms(lemma: string): readonly string[] | undefined {
  if (lemma.endsWith("rsi")) return italianForms(`${lemma.slice(0, -2)}e`) ?? italianForms(`${lemma.slice(0, -2)}re`);
  const entry = Object.hasOwn(irregular, lemma) ? irregular[lemma] : undefined;
  const ending = lemma.slice(-3);
  const family = families[lemma.slice(-4)];
  if (family && !entry) return family.map((end) => lemma.slice(0, -4) + end);
  const known = ending === "are" || ending === "ere" || ending === "ire";
  if (!known && !entry) return undefined;
  const forms = new Set<string>([lemma]);
  for (const form of entry?.forms?.split(" ") ?? []) forms.add(form);
  if (known && entry?.stem === undefined) addRegular(forms, lemma, ending as "are" | "ere" | "ire", entry);
  if (entry?.participle) for (const vowel of "oaie") forms.add(entry.participle + vowel);
  if (entry?.future) for (const end of futureEnds) forms.add(entry.future + end);
  const stem = lemma.slice(0, -1);
  for (const clitic of clitics) {
    forms.add(stem + clitic);
    if (stem.endsWith("rr")) forms.add(stem.slice(0, -1) + clitic);
  }
  return [...forms];
}

const futureEnds = ["ò", "ai", "à", "emo", "ete", "anno", "ei", "esti", "ebbe", "emmo", "este", "ebbero"];
const clitics =
  "mi ti si ci vi lo la li le ne gli glielo gliela glieli gliele gliene melo mela telo tela celo cela velo vela".split(
    " ",
  );

function addRegular(
  forms: Set<string>,
  lemma: string,
  ending: "are" | "ere" | "ire",
  entry: Irregular | undefined,
): void {
  const stem = lemma.slice(0, -3);
  const table = persons[ending];
  const isc = ending === "ire" && !withoutIsc.has(lemma);
  for (const end of table.present) {
    const long = isc && !["iamo", "ite"].includes(end);
    forms.add(join(long ? `${stem}isc` : stem, end, ending));
  }
  for (const end of table.subjunctive) forms.add(join(isc && end !== "iate" ? `${stem}isc` : stem, end, ending));
  for (const end of [...table.imperfect, ...table.past, ...table.imperfectSubjunctive])
    forms.add(join(stem, end, ending));
  if (!entry?.future) for (const end of [...table.future, ...table.conditional]) forms.add(join(stem, end, ending));
  const gerund = join(stem, table.gerund, ending);
  forms.add(gerund);
  for (const clitic of ["mi", "ti", "si", "ci", "vi", "lo", "la", "le", "li"]) forms.add(gerund + clitic);
  if (!entry?.participle)
    for (const vowel of "oaie")
      forms.add(stem + (ending === "ere" && /[cg]$/.test(stem) ? "i" : "") + table.participle + vowel);
}

/** Keeps the sound of c and g before e and i in -care, -gare; drops a doubled i in -iare, -ciare. */
function join(stem: string, end: string, ending: string): string {
  if (ending === "are") {
    if (/[cg]$/.test(stem) && /^[ei]/.test(end)) return `${stem}h${end}`;
    if (/i$/.test(stem) && end.startsWith("i")) return stem + end.slice(1);
    if (/[cg]i$/.test(stem) && end.startsWith("e")) return stem.slice(0, -1) + end;
  }
  return stem + end;
}
