import * as v from "valibot";
import type { Problem } from "../../conversation/conversation.js";
import type { Finding } from "../../lint/finding.js";
import type { LintedConversation } from "../../lint/result.js";
import type { RuleTexts } from "../../lint/texts.js";
import { say } from "../../said.js";
import { scoreRun } from "../../score/score-run.js";
import type { LargeRun, ScoredRun, Scoring } from "../../score/scored.js";
import { defaultScoring } from "../../score/scores-of.js";
import { Spill } from "../../spill/spill.js";
import { restoreConversation, restoreFinding } from "./restore.js";
import { storedRecords } from "./stored-records.js";
import { storedConversation, storedFinding, storedHead, storedProblem } from "./stored-run.js";
import { expectedReport, StoredRunError } from "./stored-run-error.js";
import { ToldTexts } from "./told-texts.js";

export { StoredRunError } from "./stored-run-error.js";

/** A run as it was stored, and the texts of its rules as they were told then. */
export interface StoredRun<Run extends LargeRun = ScoredRun> {
  readonly run: Run;
  /** For rules that are no longer known: their messages are told as they were. */
  readonly told: ReadonlyMap<string, RuleTexts>;
}

/**
 * Reads a run that was stored as JSON (`--format json`) or JSON Lines (`--format jsonl`), and scores it as it was scored
 * then.
 * @throws StoredRunError
 */
export function readStoredRun(text: string): StoredRun {
  const { run, told } = readStoredLines(text.split("\n"), new Spill());
  return { run: { ...run, conversations: [...run.conversations], findings: [...run.findings] }, told };
}

/**
 * The same, from the lines of a file of any length.
 * @param spill the room for the run, to be closed when the run is no longer needed
 * @throws StoredRunError SpillError
 */
export function readStoredLines(lines: Iterable<string>, spill: Spill): StoredRun<LargeRun> {
  const conversations = spill.list<LintedConversation>();
  const findings = spill.list<Finding>();
  const problems: Problem[] = [];
  const assumptions: string[] = [];
  const told = new ToldTexts();
  let head = check(storedHead, { version: 1 }, "");
  for (const { kind, value, where } of storedRecords(lines)) {
    if (kind === "head") head = check(storedHead, value, "");
    else if (kind === "conversation") {
      conversations.add(restoreConversation(check(storedConversation, value, where), head.rules));
    } else if (kind === "finding") {
      const stored = check(storedFinding, value, where);
      told.add(stored);
      findings.add(restoreFinding(stored));
    } else if (kind === "problem") problems.push(problemOf(check(storedProblem, value, where)));
    else assumptions.push(check(v.string(), value, where));
  }
  const run = scoreRun(
    {
      conversations: conversations.list(),
      findings: findings.list(),
      problems,
      assumptions,
      rules: head.rules,
      ...(head.leftOut && Object.keys(head.leftOut).length > 0 ? { leftOut: head.leftOut } : {}),
      ...(head.setAside ? { setAside: { ...head.setAside, idle: head.idleSuppressions } } : {}),
    },
    (head.scoring as Scoring | undefined) ?? defaultScoring,
  );
  return { run, told: told.texts() };
}

function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown, where: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const key = [where, v.getDotPath(issue)].filter((part) => part).join(".");
  throw new StoredRunError(say`${key === "" ? "" : `${key}: `}${issue.message}; ${expectedReport}`);
}

function problemOf({ path, line, message, skipped }: v.InferOutput<typeof storedProblem>): Problem {
  return { path, ...(line == null ? {} : { line }), message, skipped };
}
