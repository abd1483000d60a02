import { closest } from "../closest.js";
import { meant, type Spoken } from "../said.js";

/** What commander says of a call that it does not understand, in Italian. */
const italian: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+)'/m, "errore: l'opzione '$1' non esiste"],
  [/^error: unknown command '(.+)'/m, "errore: il comando '$1' non esiste"],
  [/^error: missing required argument '(.+)'/m, "errore: manca l'argomento '$1'"],
  [/^error: option '(.+)' argument missing/m, "errore: l'opzione '$1' vuole un valore"],
  [/^error: option '(.+)' argument '([\s\S]*)' is invalid\./m, "errore: '$2' non va bene per l'opzione '$1'."],
  [
    /^error: command-argument value '([\s\S]*)' is invalid for argument '(.+)'\./m,
    "errore: '$1' non va bene per l'argomento '$2'.",
  ],
  [
    /^error: too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)\./m,
    "errore: troppi argomenti per '$1': ne vuole $2, ne ha $3.",
  ],
  [
    /^error: too many arguments\. Expected (\d+) arguments? but got (\d+)\./m,
    "errore: troppi argomenti: $2 al posto di $1.",
  ],
  [/Allowed choices are (.+)\./, "Valori possibili: $1."],
  [/Expected a whole number from (\d)\./, "Atteso un numero intero da $1."],
  [/Expected a number from 0 to 1\./, "Atteso un numero da 0 a 1."],
  [/Expected a number\./, "Atteso un numero."],
  [/Expected it or en\./, "Atteso it o en."],
  [/\(Did you mean one of (.+)\?\)/, "(Forse una tra $1?)"],
  [/\(Did you mean (.+)\?\)/, "(Forse $1?)"],
  [/\(galateo --help lists the commands and options\)/, "(galateo --help elenca comandi e opzioni)"],
];

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Uso:",
  "Arguments:": "Argomenti:",
  "Options:": "Opzioni:",
  "Commands:": "Comandi:",
};

/** The title of a part of the help. */
export function helpTitle(title: string, locale: Spoken): string {
  return locale === "it" ? (titles[title] ?? title) : title;
}

/** What commander adds to what the commands say of themselves. */
export function helpWords(text: string, locale: Spoken): string {
  if (locale !== "it") return text;
  return text
    .replace("[options]", "[opzioni]")
    .replace("[command]", "[comando]")
    .replace("(choices: ", "(valori: ")
    .replace(/([(,] ?)default: /, "$1se manca: ");
}

/** What commander says of a wrong call, in the user's language and with the nearest choice. */
export function usageFault(message: string, locale: Spoken): string {
  const hinted = withNearest(message, locale);
  return locale === "it" ? italian.reduce((text, [from, to]) => text.replace(from, to), hinted) : hinted;
}

function withNearest(message: string, locale: Spoken): string {
  const match = /'([^']*)' is invalid.*Allowed choices are (.+)\.$/m.exec(message);
  const near = match?.[1] && closest(match[1], (match[2] as string).split(", "));
  return near ? message.replace(/\n*$/, ` ${capitalised(meant(near)[locale])}\n`) : message;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
