import {
  asksSomething,
  confidenceOption,
  defineRule,
  impliedProblem,
  type Options,
  ownedApology,
  placeOf,
  type Report,
  reportedProblem,
  type Span,
  saysAny,
  type UnderstoodConversation,
  type UnderstoodMessage,
} from "../../src/lint/api.js";
import { liesElsewhere } from "./elsewhere.js";

/** How sure a report must be to stand where an agent says that others caused it, short of denying it outright. */
const sureOfCompany = 0.97;

export default defineRule({
  category: "empathy",
  severity: "error",
  templates: true,
  languages: ["it", "en"],
  sources: ["S1", "S3"],
  options: confidenceOption(0.62),
  opportunity: (conversation, options) => firstReport(conversation, options) !== undefined,
  checkConversation(conversation, options): Report | undefined {
    if (conversation.isTemplate) return checkTemplate(conversation);
    const report = firstReport(conversation, options);
    if (!report) return undefined;
    const answers = conversation.byRole("agent").filter((message) => message.index > report.message.index);
    if (answers.length === 0 || answers.some((message) => ownedApology(message, report.message))) return undefined;
    if (isOnceApologised(report.message)) return undefined;
    if (isSolvedUnaided(report.message, answers[0] as UnderstoodMessage)) return undefined;
    return {
      place: placeOf(firstAnswer(report.message) ?? (answers[0] as UnderstoodMessage)),
      related: [placeOf(report.message, report.start, report.end)],
      confidence: report.confidence,
    };
  },
});

function firstReport(conversation: UnderstoodConversation, options: Options) {
  for (const message of conversation.messages) {
    const report = reportedProblem(message, options.confidence as number) ?? impliedProblem(message);
    if (!report) continue;
    if (liesElsewhere(message, conversation, report.confidence >= sureOfCompany)) return undefined;
    if (report.confidence < sureInSpiteOfOwnError && followsOwnError(message)) continue;
    return { message, ...report };
  }
  return undefined;
}

/** How sure a report must be after the customer owned the error that the conversation is about. */
const sureInSpiteOfOwnError = 0.9;

/** How a customer who owned an error holds something else against the company. */
const otherFaults = ["feeling", "chase", "told-before", "company-said", "missing-apology/addresses-company"];

/** The customer had owned an error before, and this tells no more than what came of it: nobody is blamed, or kept waiting. */
function followsOwnError(report: UnderstoodMessage): boolean {
  return (
    !saysAny(report, otherFaults) &&
    report.conversation.messages
      .slice(0, report.index)
      .some((message) => message.role === "customer" && message.phrases("customer-own-error").length > 0)
  );
}

/** From which likelihood on an earlier message may have told of a problem. */
const mayHaveTold = 0.2;

/** Somebody was sorry already for what the customer had told, so that what is told now is no first report. */
function isOnceApologised(report: UnderstoodMessage): boolean {
  return report.conversation
    .byRole("agent")
    .some(
      (message) =>
        message.index < report.index &&
        message.previousOther?.role === "customer" &&
        message.previousOther.likelihood("problem") >= mayHaveTold &&
        ownedApology(message, message.previousOther),
    );
}

/** From which likelihood on who tells that it is solved still holds it against the company. */
const stillUpset = 0.5;

/** Before anybody answered, the customer who reported the problem tells, without anger, to have solved it. */
function isSolvedUnaided(report: UnderstoodMessage, answer: UnderstoodMessage): boolean {
  return report.conversation.messages
    .slice(report.index + 1, answer.index)
    .some(
      (message) =>
        message.author === report.author &&
        message.phrases("resolved").length > 0 &&
        message.likelihood("feeling") < stillUpset,
    );
}

/**
 * Where a report says what the agent had asked about it, it was made before: the first answer since then, unless somebody was sorry
 * in between.
 */
function firstAnswer(report: UnderstoodMessage): UnderstoodMessage | undefined {
  if (report.previousOther?.role !== "agent" || !asksSomething(report.previousOther)) return undefined;
  const before = report.conversation.messages.slice(0, report.index);
  const told = before.find((message) => message.role === "customer" && message.likelihood("problem") >= mayHaveTold);
  const answers = told ? before.filter(({ role, index }) => role === "agent" && index > told.index) : [];
  return answers.some((answer) => ownedApology(answer, told)) ? undefined : answers[0];
}

function checkTemplate(conversation: UnderstoodConversation): Report | undefined {
  const [message] = conversation.messages;
  if (!message) return undefined;
  const announced = message.phrases("announced-problem")[0] ?? announcedFault(message);
  if (!announced || ownedApology(message)) return undefined;
  return { place: placeOf(message, announced.start, announced.end), message: "template" };
}

/** A fault that a template tells of in words of its own, unless it lies in what the customer gave. */
function announcedFault(message: UnderstoodMessage): Span | undefined {
  if (message.phrases("missing-apology/given-by-customer").length > 0) return undefined;
  return message.phrases("missing-apology/announces")[0];
}
