import type { Language } from "../../../src/conversation/conversation.js";
import type { RuleTexts } from "../../../src/lint/texts.js";

type Rule = Readonly<Record<Language, RuleTexts>>;

/** Texts of a few rules, short enough to be read in a golden file. */
const rules: Readonly<Record<string, Rule>> = {
  "blame-language": {
    it: {
      title: "Colpa al cliente",
      description: "Il messaggio dà la colpa al cliente.",
      why: "Chi si sente accusato smette di ascoltare, anche quando ha torto.",
      messages: { default: "La frase dà la colpa al cliente." },
      suggestions: { default: "«Capisco che non era chiaro: le spiego subito come funziona.»" },
    },
    en: {
      title: "Blame",
      description: "The message puts the fault on the customer.",
      why: "People who feel accused stop listening, even where they are wrong.",
      messages: { default: "This puts the fault on the customer." },
      suggestions: { default: "“I see that this was not clear: let me explain how it works.”" },
    },
  },
  "inconsistent-answer": {
    it: {
      title: "Risposta incoerente",
      description: "Due risposte alla stessa domanda non possono essere vere entrambe.",
      why: "Un cliente che riceve due risposte non crede più a nessuna.",
      messages: { default: "Qui si dice «{here}»; {who}, il {when, date}, aveva detto «{there}» ({where, channel})." },
      suggestions: {},
    },
    en: {
      title: "Inconsistent answer",
      description: "Two answers to the same question cannot both be true.",
      why: "A customer who gets two answers believes neither.",
      messages: { default: "This says “{here}”; on {when, date} {who} said “{there}” ({where, channel})." },
      suggestions: {},
    },
  },
  "late-response": {
    it: {
      title: "Risposta in ritardo",
      description: "La risposta arriva dopo il tempo atteso.",
      strength: "risponde in tempo",
      why: "L'attesa pesa più della risposta.",
      messages: {
        default: "Risposta dopo {gap, duration}; su {channel, channel} se ne aspettano {threshold, duration}.",
      },
      suggestions: {},
    },
    en: {
      title: "Late response",
      description: "The answer comes after the time expected.",
      strength: "answers in time",
      why: "The wait weighs more than the answer.",
      messages: { default: "Answered after {gap, duration}; {threshold, duration} expected on {channel, channel}." },
      suggestions: {},
    },
  },
  "mixed-register": {
    it: {
      title: "Registro misto",
      description: "Il tu e il Lei nella stessa conversazione.",
      why: "Il cambio di registro suona distratto.",
      messages: { default: "Prima il {first}, poi il {second}.", template: "Il modello mescola {first} e {second}." },
      suggestions: { default: "Tenere il {first} fino in fondo." },
    },
    en: {
      title: "Mixed register",
      description: "Two forms of address in one conversation.",
      why: "A change of register sounds careless.",
      messages: { default: "First {first}, then {second}.", template: "The template mixes {first} and {second}." },
      suggestions: { default: "Keep to {first} throughout." },
    },
  },
  "channel-quality-gap": {
    it: {
      title: "Divario fra canali",
      description: "Un canale è molto peggiore di un altro.",
      why: "Il cliente non sa che il canale conta.",
      messages: {
        default: "Su {low, channel} il punteggio è {lowScore, number}, su {high, channel} {highScore, number}.",
      },
      suggestions: {},
    },
    en: {
      title: "Channel gap",
      description: "One channel is much worse than another.",
      why: "Customers do not know that the channel matters.",
      messages: {
        default: "The score is {lowScore, number} on {low, channel}, {highScore, number} on {high, channel}.",
      },
      suggestions: {},
    },
  },
};

/** The texts of the sample's rules in a language, as reports get them. */
export function sampleTexts(locale: Language): Map<string, RuleTexts> {
  return new Map(Object.entries(rules).map(([id, texts]) => [id, texts[locale]]));
}
