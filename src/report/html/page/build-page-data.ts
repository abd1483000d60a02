import type { Place } from "../../../lint/api.js";
import type { Finding } from "../../../lint/finding.js";
import { FindingsByConversation } from "../../../score/findings-by-conversation.js";
import { roundScore } from "../../../score/round.js";
import type { LargeRun, ScoredConversation } from "../../../score/scored.js";
import { worstConversations } from "../../../score/worst-conversations.js";
import type { List } from "../../../spill/list.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import type { ReportContext } from "../../report.js";
import { speakerOf } from "../../speaker.js";
import { tellFinding } from "../../told-finding.js";
import type { PageConversation, PageData, PageFinding, PageQuote } from "./page-data.js";
import { wordsInText } from "./words-in-text.js";

/** The page's data, and what did not go into it. */
export interface BuiltPage {
  readonly data: PageData;
  /** Conversations of the run that the page does not hold. */
  readonly left: number;
  /** Findings about the run as a whole. */
  readonly elsewhere: readonly PageFinding[];
}

/** What the page shows of each conversation. @param most how many conversations, the worst first */
export function buildPageData(run: LargeRun, texts: ReportTexts, context: ReportContext, most: number): BuiltPage {
  const grouped = new FindingsByConversation(run.conversations, run.findings);
  const ruleIds = ruleIdsOf(run.findings);
  const places = new Map(ruleIds.map((ruleId, index) => [ruleId, index]));
  const tell = (finding: Finding, conversation?: ScoredConversation): PageFinding =>
    findingOf(finding, places.get(finding.ruleId) as number, conversation, texts, context);
  const order = worstConversations(run.conversations, grouped).slice(0, most);
  return {
    data: {
      texts,
      rules: ruleIds.map((id) => {
        const rule = context.texts.get(id);
        return { id, title: rule?.title ?? id, why: rule?.why.trim() ?? "" };
      }),
      conversations: order.map((index) => {
        const conversation = run.conversations.at(index) as ScoredConversation;
        return conversationOf(
          conversation,
          grouped.of(index).map((finding) => tell(finding, conversation)),
        );
      }),
    },
    left: run.conversations.length - order.length,
    elsewhere: grouped.elsewhere.map((finding) => tell(finding)),
  };
}

function conversationOf(conversation: ScoredConversation, findings: readonly PageFinding[]): PageConversation {
  const { id, path, line, kind, channel, language, agents, start, score, transcript } = conversation;
  return {
    id,
    path,
    line,
    kind,
    channel,
    language,
    agents,
    ...(start === undefined ? {} : { start }),
    score: roundScore(score),
    ...(transcript === undefined ? {} : { transcript }),
    findings,
  };
}

function findingOf(
  finding: Finding,
  rule: number,
  conversation: ScoredConversation | undefined,
  texts: ReportTexts,
  context: ReportContext,
): PageFinding {
  const { place, related, severity } = finding;
  const told = tellFinding(finding, context);
  const words = place && wordsOf(place, conversation);
  return {
    rule,
    severity,
    message: told.message,
    ...(told.suggestion === null ? {} : { better: told.suggestion }),
    ...(place ? { line: place.region.line, column: place.region.column } : {}),
    ...(words ? { words } : {}),
    ...(place && !words ? { quote: quoteOf(place, texts) } : {}),
    related: related.map((other) => {
      const quote = quoteOf(other, texts);
      return isShown(other, place, conversation) ? { ...quote, isNear: true } : quote;
    }),
  };
}

function wordsOf(place: Place, conversation: ScoredConversation | undefined): PageFinding["words"] {
  const message = conversation?.transcript?.findIndex(({ id }) => place.messageId === null || id === place.messageId);
  if (message === undefined || message < 0) return undefined;
  const found = wordsInText(conversation?.transcript?.[message]?.text ?? "", place);
  return found && { message, ...found };
}

/** Whether the transcript shows the words of another place too. */
function isShown(other: Place, place: Place | undefined, conversation: ScoredConversation | undefined): boolean {
  return (
    other.conversationId === place?.conversationId &&
    other.path === place.path &&
    (conversation?.transcript?.some(({ id }) => id === other.messageId) ?? false)
  );
}

function quoteOf(place: Place, texts: ReportTexts): PageQuote {
  return {
    before: place.before,
    excerpt: place.excerpt,
    after: place.after,
    speaker: speakerOf(place, texts),
    conversation: place.conversationId,
    channel: place.channel,
    ...(place.messageId === null ? {} : { message: place.messageId }),
    ...(place.at === undefined ? {} : { at: place.at }),
  };
}

function ruleIdsOf(findings: List<Finding>): string[] {
  const ids = new Set<string>();
  for (const { ruleId } of findings) ids.add(ruleId);
  return [...ids].sort();
}
