import {
  confidenceOption,
  defineRule,
  impliedProblem,
  type Options,
  ownedApology,
  placeOf,
  type Report,
  reportedProblem,
  type UnderstoodConversation,
} from "../../src/lint/api.js";
import { liesElsewhere } from "./elsewhere.js";

/** How sure a report must be to stand where an agent says that others caused it. */
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
    const first = answers[0];
    if (!first || answers.some((message) => ownedApology(message, report.message))) return undefined;
    return {
      place: placeOf(first),
      related: [placeOf(report.message, report.start, report.end)],
      confidence: report.confidence,
    };
  },
});

function firstReport(conversation: UnderstoodConversation, options: Options) {
  for (const message of conversation.messages) {
    const report = reportedProblem(message, options.confidence as number) ?? impliedProblem(message);
    if (!report) continue;
    if (report.confidence < sureOfCompany && liesElsewhere(message, conversation)) return undefined;
    return { message, ...report };
  }
  return undefined;
}

function checkTemplate(conversation: UnderstoodConversation): Report | undefined {
  const [message] = conversation.messages;
  const announced = message?.phrases("announced-problem")[0];
  if (!message || !announced || ownedApology(message)) return undefined;
  return { place: placeOf(message, announced.start, announced.end), message: "template" };
}
