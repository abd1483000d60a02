import type { Language } from "../conversation/conversation.js";
import type { Verdict } from "./verdict.js";

/** What a comparison says, beside numbers. */
export interface CompareTexts {
  readonly head: readonly [string, string, string, string, string];
  readonly score: string;
  readonly overall: string;
  readonly channels: string;
  readonly agents: string;
  readonly rules: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly paired: string;
  readonly explained: string;
  readonly onlyBefore: string;
  readonly onlyAfter: string;
  readonly otherRules: string;
  readonly more: string;
  readonly nothing: string;
}

export const compareTexts: Readonly<Record<Language, CompareTexts>> = {
  en: {
    head: ["before", "after", "change", "95% interval", "verdict"],
    score: "Score, 0 to 100",
    overall: "overall",
    channels: "Channels",
    agents: "Agents",
    rules: "Rules: in how many of the conversations where each could fire it did",
    verdicts: { better: "better", worse: "worse", noise: "noise", same: "same", "too few": "too few" },
    paired: "Both runs hold the same conversations: each is compared with itself.",
    explained:
      "noise: chance alone makes changes as large as this. Better and worse hold for the whole list: at most one in twenty of them is a false alarm.",
    onlyBefore: "only before",
    onlyAfter: "only after",
    otherRules: "The two runs ran different rules: their scores do not measure the same.",
    more: "and {count} more",
    nothing: "There is nothing to compare: one of the runs holds no conversation.",
  },
  it: {
    head: ["prima", "dopo", "variazione", "intervallo 95%", "giudizio"],
    score: "Punteggio, da 0 a 100",
    overall: "complessivo",
    channels: "Canali",
    agents: "Operatori",
    rules: "Regole: in quante delle conversazioni in cui potevano scattare sono scattate",
    verdicts: { better: "meglio", worse: "peggio", noise: "rumore", same: "uguale", "too few": "troppo poche" },
    paired: "Le due analisi riguardano le stesse conversazioni: ognuna è confrontata con sé stessa.",
    explained:
      "rumore: variazioni così grandi nascono anche dal solo caso. Meglio e peggio valgono per l'intero elenco: al più uno su venti è un falso allarme.",
    onlyBefore: "solo prima",
    onlyAfter: "solo dopo",
    otherRules: "Le due analisi hanno usato regole diverse: i punteggi non misurano la stessa cosa.",
    more: "e altri {count}",
    nothing: "Non c'è nulla da confrontare: una delle due analisi non contiene conversazioni.",
  },
};
