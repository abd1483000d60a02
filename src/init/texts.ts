import type { Language } from "../conversation/conversation.js";

/** What `galateo init` asks, tells and writes. */
export interface InitTexts {
  readonly seen: (files: number, conversations: number, templates: number) => string;
  readonly unclear: (files: readonly string[]) => string;
  readonly askLocale: string;
  readonly askAgents: string;
  readonly askHours: string;
  readonly notUnderstood: string;
  readonly written: (path: string) => string;
  readonly exists: (path: string) => string;
  readonly noTable: (path: string) => string;
  readonly paste: (path: string) => string;
  readonly missing: (what: readonly string[]) => string;
  readonly comments: Readonly<
    Record<
      | "head"
      | "extends"
      | "locale"
      | "agents"
      | "agentsFound"
      | "bots"
      | "hours"
      | "rules"
      | "overrides"
      | "scoring"
      | "mapping"
      | "roles"
      | "fields",
      string
    >
  >;
}

export const initTexts: Readonly<Record<Language, InitTexts>> = {
  en: {
    seen: (files, conversations, templates) =>
      `In this folder: ${files} files; looked at ${conversations} conversations and ${templates} templates.`,
    unclear: (files) => `It is not clear who speaks for the company in ${files.join(", ")}.`,
    askLocale: "Language of the reports (it, en)",
    askAgents: "Who speaks for the company where exports do not tell? Names, with commas",
    askHours: 'When do you answer? Such as "mon-fri 9:00-18:00 Europe/Rome"; nothing: round the clock',
    notUnderstood: "That was not understood; the configuration shows how to write it.",
    written: (path) => `${path} is written. Next: galateo lint .`,
    exists: (path) => `${path} is there already; --force writes it anew`,
    noTable: (path) => `${path} is neither a table nor JSON: nothing to map`,
    paste: (path) => `${path} is there already; put this into it:`,
    missing: (what) => `No column was found for ${what.join(" and ")}: name it yourself in the mapping.`,
    comments: {
      head: "galateo: how conversations and reply templates are judged. All keys: galateo lint --print-config FILE",
      extends: "Where to begin: recommended, strict, templates or phone",
      locale: "The language of the reports: it or en",
      agents: "Who speaks for the company, where an export does not tell (WhatsApp, plain text)",
      agentsFound: "found in the exports",
      bots: "Software that speaks for the company",
      hours: "When you answer: late replies are counted in these hours only",
      rules: "A rule can be off, info, warning or error, and may have options (galateo explain RULE)",
      overrides: "Other settings for some files, channels, languages or companies",
      scoring: "What a finding takes off a conversation's 100 points",
      mapping: "Which column, or key, holds what",
      roles: "What the values of the role column mean: customer, agent, bot or system",
      fields: "The columns and some of their values",
    },
  },
  it: {
    seen: (files, conversations, templates) =>
      `In questa cartella: ${files} file; esaminate ${conversations} conversazioni e ${templates} modelli.`,
    unclear: (files) => `Non è chiaro chi parla per l'azienda in ${files.join(", ")}.`,
    askLocale: "Lingua dei rapporti (it, en)",
    askAgents: "Chi parla per l'azienda dove l'esportazione non lo dice? Nomi, separati da virgole",
    askHours: 'Quando rispondete? Per esempio "lun-ven 9:00-18:00 Europe/Rome"; niente: a tutte le ore',
    notUnderstood: "Non è stato capito; la configurazione mostra come scriverlo.",
    written: (path) => `${path} è scritto. Ora: galateo lint .`,
    exists: (path) => `${path} c'è già; --force lo riscrive`,
    noTable: (path) => `${path} non è né una tabella né JSON: non c'è nulla da mappare`,
    paste: (path) => `${path} c'è già; aggiungete questo:`,
    missing: (what) => `Nessuna colonna trovata per ${what.join(" e ")}: indicatela voi nella mappatura.`,
    comments: {
      head: "galateo: come si giudicano conversazioni e modelli di risposta. Tutte le chiavi: galateo lint --print-config FILE",
      extends: "Da dove partire: recommended, strict, templates o phone",
      locale: "La lingua dei rapporti: it o en",
      agents: "Chi parla per l'azienda, dove l'esportazione non lo dice (WhatsApp, testo semplice)",
      agentsFound: "trovati nelle esportazioni",
      bots: "Programmi che parlano per l'azienda",
      hours: "Quando rispondete: i ritardi si contano solo in queste ore",
      rules: "Una regola può essere off, info, warning o error, e avere opzioni (galateo explain REGOLA)",
      overrides: "Altre impostazioni per certi file, canali, lingue o aziende",
      scoring: "Quanto una segnalazione toglie ai 100 punti di una conversazione",
      mapping: "Quale colonna, o chiave, contiene che cosa",
      roles: "Che cosa significano i valori della colonna del ruolo: customer, agent, bot o system",
      fields: "Le colonne e alcuni dei loro valori",
    },
  },
};
