import type { Span, UnderstoodMessage } from "../understood.js";

/** A company problem that a customer reports, with how sure the reading is. */
export interface ReportedProblem extends Span {
  readonly confidence: number;
}

/**
 * The company problem that a customer's message reports: something the company answers for, not a question, a change of
 * mind, or an error that the customer owns.
 */
export function reportedProblem(message: UnderstoodMessage): ReportedProblem | undefined {
  if (message.role !== "customer") return undefined;
  const problem = message.act("problem");
  if (!problem) return undefined;
  if (message.phrases("customer-own-error").length > 0 && problem.confidence < 0.9) return undefined;
  return { start: problem.start, end: problem.end, confidence: problem.confidence };
}

/** From which likelihood on a message is taken to say sorry: where it may well do, no apology is missing. */
const apologyEnough = 0.35;

/** Whether an agent's message says sorry and owns it: not a request to repeat, not a softened refusal, not "if you felt". */
export function ownedApology(message: UnderstoodMessage): boolean {
  if (message.role !== "agent") return false;
  if (message.likelihood("apology") >= apologyEnough) return true;
  return message.phrases("apology").length > 0 && message.phrases("nonapology").length === 0;
}
