import { closest } from "../closest.js";
import { type DelimitedRow, delimitedRows } from "../read/delimited-rows.js";
import { guessDelimiter } from "../read/delimiter.js";
import { foldWord } from "../read/fold-word.js";
import { headOf } from "../read/head.js";
import type { ByteSource } from "../read/source.js";
import type { Label, LabelFile, LabelProblem } from "./label.js";

type Field = "conversation" | "message" | "rule" | "verdict" | "rater";

/** What columns are called, folded; the first word of each list is the one that messages name. */
const headers: Readonly<Record<Field, readonly string[]>> = {
  conversation: [
    "conversation",
    "conversation id",
    "conversazione",
    "id conversazione",
    "id",
    "ticket",
    "ticket id",
    "chat",
    "call",
  ],
  message: ["message", "message id", "messaggio", "id messaggio"],
  rule: ["rule", "rules", "regola", "regole", "rule id", "fault", "difetto", "errore", "criterion", "criterio"],
  verdict: ["verdict", "label", "value", "esito", "giudizio", "valore", "near"],
  rater: [
    "rater",
    "annotator",
    "reviewer",
    "evaluator",
    "valutatore",
    "valutatrice",
    "revisore",
    "analyst",
    "analista",
    "qa",
  ],
};

const yes = new Set("yes y true 1 x fault bad si s vero difetto ko".split(" "));
const no = new Set("no n false 0 ok good falso - na n a".split(" ").concat("", "n a"));
const near = new Set(["near", "near miss", "quasi", "borderline", "limite"]);

type Verdict = "fault" | "none" | "near";

/**
 * Reads labels from a table: a row per fault (conversation, message, rule; a row without a rule is a conversation in
 * which nothing was found), or a row per conversation with a column per rule, as score cards have it.
 * @param rules ids of the rules there are
 */
export async function readLabelTable(source: ByteSource, rules: readonly string[]): Promise<LabelFile> {
  const head = await headOf(source);
  const delimiter = guessDelimiter(head.lines)?.delimiter ?? ",";
  const labels: Label[] = [];
  const reviewed = new Map<string, Set<string>>();
  const problems: LabelProblem[] = [];
  let columns: Columns | undefined;
  for await (const block of delimitedRows(source, delimiter)) {
    for (const item of block) {
      if ("fault" in item) problems.push({ line: item.line, message: item.fault });
      else if (!columns) {
        columns = columnsOf(item.row, rules);
        const fault = faultOf(columns);
        if (fault !== undefined) return { labels, problems: [{ line: item.row.line, message: fault }] };
      } else readRow(item.row, columns, rules, { labels, reviewed, problems });
    }
  }
  const complete = columns?.ruleColumns.size !== 0 || [...reviewed.values()].some((set) => set.size > 0);
  if (complete && columns?.ruleColumns.size === 0)
    for (const label of labels) setOf(reviewed, label.rater).add(label.conversation);
  return { labels, problems, ...(complete ? { reviewed } : {}) };
}

interface Columns {
  readonly fields: ReadonlyMap<Field, number>;
  /** Columns that are named after rules. */
  readonly ruleColumns: ReadonlyMap<string, number>;
}

function columnsOf(row: DelimitedRow, rules: readonly string[]): Columns {
  const names = row.cells.map((cell) => foldWord(cell));
  const fields = new Map<Field, number>();
  for (const field of Object.keys(headers) as Field[]) {
    const column = headers[field].map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (column !== undefined) fields.set(field, column);
  }
  const columnOf = (rule: string): [string, number][] => {
    const column = names.indexOf(foldWord(rule));
    return column < 0 ? [] : [[rule, column]];
  };
  return { fields, ruleColumns: new Map(rules.flatMap(columnOf)) };
}

function faultOf({ fields, ruleColumns }: Columns): string | undefined {
  if (!fields.has("conversation"))
    return 'no column "conversation"; expected conversation, message, rule, or conversation and a column per rule';
  if (fields.has("rule") || ruleColumns.size > 0) return undefined;
  return 'no column "rule", nor one named after a rule; expected conversation, message, rule, or conversation and a column per rule';
}

interface Sink {
  readonly labels: Label[];
  readonly reviewed: Map<string, Set<string>>;
  readonly problems: LabelProblem[];
}

function readRow(row: DelimitedRow, { fields, ruleColumns }: Columns, rules: readonly string[], sink: Sink): void {
  const cell = (field: Field) => (fields.has(field) ? row.cell(fields.get(field) as number).trim() : "");
  const conversation = cell("conversation");
  const rater = cell("rater") === "" ? {} : { rater: cell("rater") };
  const fail = (message: string): void => {
    sink.problems.push({ line: row.line, message });
  };
  if (conversation === "") {
    fail("no conversation in this row");
    return;
  }
  const message = cell("message") === "" ? null : cell("message");
  const add = (rule: string, verdict: Verdict) => {
    if (verdict === "none") return;
    if (!rules.includes(rule)) {
      const nearest = closest(rule, rules);
      fail(`there is no rule "${rule}"${nearest ? `; did you mean "${nearest}"?` : " (galateo rules lists them)"}`);
      return;
    }
    sink.labels.push({ conversation, message, rule, near: verdict === "near", ...rater });
  };
  const judged = (words: string, where: string): Verdict => {
    const verdict = verdictOf(words);
    if (verdict === undefined) fail(`"${words}" in ${where}; expected yes, no, 1, 0 or near`);
    return verdict ?? "none";
  };
  for (const [rule, column] of ruleColumns) add(rule, judged(row.cell(column), `column "${rule}"`));
  const named = cell("rule")
    .split(/[;,|]/)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "");
  if (ruleColumns.size > 0 || named.length === 0) setOf(sink.reviewed, rater.rater).add(conversation);
  const verdict =
    fields.has("verdict") && named.length > 0 && cell("verdict") !== ""
      ? judged(cell("verdict"), "the verdict")
      : "fault";
  if (verdict === "none") setOf(sink.reviewed, rater.rater).add(conversation);
  for (const rule of named) add(rule, verdict);
}

function verdictOf(words: string): Verdict | undefined {
  const word = foldWord(words);
  if (near.has(word)) return "near";
  return yes.has(word) ? "fault" : no.has(word) ? "none" : undefined;
}

function setOf(sets: Map<string, Set<string>>, rater = ""): Set<string> {
  const set = sets.get(rater) ?? new Set();
  sets.set(rater, set);
  return set;
}
