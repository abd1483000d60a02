import * as v from "valibot";
import type { Problem } from "../../conversation/conversation.js";
import type { RuleTexts } from "../../lint/texts.js";
import { both, say, UserError } from "../../said.js";
import { scoreRun } from "../../score/score-run.js";
import type { ScoredRun, Scoring } from "../../score/scored.js";
import { defaultScoring } from "../../score/scores-of.js";
import { restoreConversation, restoreFinding } from "./restore.js";
import { type StoredFinding, storedConversation, storedFinding, storedHead, storedProblem } from "./stored-run.js";

/** A file that is no run of galateo's: where, and what was expected. */
export class StoredRunError extends UserError {
  override name = "StoredRunError";
}

const expectedReport = both(
  "expected a report made by --format json or jsonl",
  "atteso un report scritto con --format json o jsonl",
);
const noJson = both("no JSON", "non è JSON");

/** A run as it was stored, and the texts of its rules as they were told then. */
export interface StoredRun {
  readonly run: ScoredRun;
  /** For rules that are no longer known: their messages are told as they were. */
  readonly told: ReadonlyMap<string, RuleTexts>;
}

interface Parts {
  head: unknown;
  conversations: unknown[];
  findings: unknown[];
  problems: unknown[];
  assumptions: unknown[];
}

/**
 * Reads a run that was stored as JSON (`--format json`) or JSON Lines (`--format jsonl`), and scores it as it was scored
 * then.
 * @throws StoredRunError
 */
export function readStoredRun(text: string): StoredRun {
  const parts = partsOf(text);
  const head = check(storedHead, parts.head, "");
  const findings = parts.findings.map((one, index) => check(storedFinding, one, `findings[${index}]`));
  const conversations = parts.conversations.map((one, index) =>
    restoreConversation(check(storedConversation, one, `conversations[${index}]`), head.rules),
  );
  const run = scoreRun(
    {
      conversations,
      findings: findings.map(restoreFinding),
      problems: parts.problems.map((one, index) => problemOf(check(storedProblem, one, `problems[${index}]`))),
      assumptions: parts.assumptions.map((one, index) => check(v.string(), one, `assumptions[${index}]`)),
      rules: head.rules,
      ...(head.setAside ? { setAside: { ...head.setAside, idle: head.idleSuppressions } } : {}),
    },
    (head.scoring as Scoring | undefined) ?? defaultScoring,
  );
  return { run, told: toldTexts(findings) };
}

function partsOf(text: string): Parts {
  const lines = text.trimStart();
  if (/^\{\s*"type"\s*:/.test(lines)) return partsOfLines(text);
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    throw new StoredRunError(say`${noJson} (${(error as Error).message}); ${expectedReport}`);
  }
  const { conversations, findings, problems, assumptions } = (whole ?? {}) as Record<string, unknown>;
  if (!Array.isArray(conversations) || !Array.isArray(findings)) {
    const lacks = both('no "conversations" and "findings"', 'senza "conversations" e "findings"');
    throw new StoredRunError(say`${lacks}; ${expectedReport}`);
  }
  return { head: whole, conversations, findings, problems: listOf(problems), assumptions: listOf(assumptions) };
}

function partsOfLines(text: string): Parts {
  const parts: Parts = { head: { version: 1 }, conversations: [], findings: [], problems: [], assumptions: [] };
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    let record: { type?: unknown; text?: unknown };
    try {
      record = JSON.parse(line) as typeof record;
    } catch (error) {
      throw new StoredRunError(
        say`${both(`line ${index + 1} is no JSON`, `la riga ${index + 1} non è JSON`)} (${(error as Error).message})`,
      );
    }
    if (record.type === "run") parts.head = record;
    else if (record.type === "conversation") parts.conversations.push(record);
    else if (record.type === "finding") parts.findings.push(record);
    else if (record.type === "problem") parts.problems.push(record);
    else if (record.type === "assumption") parts.assumptions.push(record.text);
  });
  return parts;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
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

/** Texts that tell each finding as it was told. */
function toldTexts(findings: readonly StoredFinding[]): Map<string, RuleTexts> {
  const told = new Map<string, { messages: Record<string, string>; suggestions: Record<string, string> }>();
  for (const { ruleId, messageName = "default", message, suggestion } of findings) {
    const texts = told.get(ruleId) ?? { messages: {}, suggestions: {} };
    texts.messages[messageName] ??= message;
    if (suggestion !== null) texts.suggestions[messageName] ??= suggestion;
    told.set(ruleId, texts);
  }
  return new Map(
    [...told].map(([ruleId, texts]) => [ruleId, { title: ruleId, description: ruleId, why: "", ...texts }]),
  );
}
