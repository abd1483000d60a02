import type { ErrorCode, YAMLError } from "yaml";
import { both, type Said } from "../said.js";

/** What is wrong with a text that is no YAML, where the parser's words need the knowledge of YAML's makers. */
const told: Partial<Record<ErrorCode, Said>> = {
  TAB_AS_INDENT: both(
    "a tab stands where spaces must: indent with spaces",
    "c'è una tabulazione al posto di spazi: rientra con spazi",
  ),
  BLOCK_AS_IMPLICIT_KEY: both(
    'a ":" too many, or an indent that is not right: put a text that holds ": " into quotes',
    'un ":" di troppo o un rientro sbagliato: metti tra virgolette un testo che contiene ": "',
  ),
  MULTILINE_IMPLICIT_KEY: both(
    'a key is not followed by ":", or a line is indented too little',
    'dopo una chiave manca ":", o una riga è rientrata troppo poco',
  ),
  DUPLICATE_KEY: both(
    "this key stands here twice; put what both say under one",
    "questa chiave c'è due volte; unisci quello che dicono sotto una sola",
  ),
  BAD_INDENT: both("this line is indented too little or too much", "questa riga è rientrata troppo poco o troppo"),
  BAD_SCALAR_START: both(
    "a text that begins with this character must stand in quotes",
    "un testo che comincia con questo carattere va tra virgolette",
  ),
  BAD_DQ_ESCAPE: both(
    'this "\\" has no meaning in double quotes; write "\\\\" or use single quotes',
    'questo "\\" non ha significato tra virgolette doppie; scrivi "\\\\" o usa apici singoli',
  ),
};

const unclosed = both(
  'a "[" or "{" is not closed, or what stands in it is indented too little',
  'una "[" o una "{" non è chiusa, o il suo contenuto è rientrato troppo poco',
);

const others: Partial<Record<ErrorCode, string>> = {
  MISSING_CHAR: "manca un carattere: una virgoletta, una parentesi o una virgola",
  UNEXPECTED_TOKEN: "qui c'è qualcosa che YAML non si aspetta",
  MULTIPLE_DOCS: "il file contiene più documenti (---); ne può contenere uno",
  BLOCK_IN_FLOW: "tra parentesi non si possono usare elenchi e chiavi rientrati",
};

/** What is wrong with a text that is no YAML. */
export function tellSyntax({ code, message }: YAMLError): Said {
  const words = (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
  if (code === "BAD_INDENT" && words.startsWith("Flow")) return unclosed;
  return told[code] ?? both(words, others[code] ?? words);
}
