import type { Finding } from "../../lint/finding.js";
import { roundScore } from "../../score/round.js";
import type { ScoredConversation } from "../../score/scored.js";
import { textWidth } from "../../text-width.js";
import { formatDate } from "../localise/date.js";
import { formatNumber } from "../localise/number.js";
import { safeLine } from "../safe-text.js";
import { findingLines } from "./finding-lines.js";
import { scoreColor, type Terminal } from "./terminal.js";
import { truncate } from "./wrap.js";

/**
 * A conversation with its findings: a heading, then a block for each.
 * @param reasons ids of the rules whose why was told already; those told here are added
 */
export function conversationLines(
  conversation: ScoredConversation,
  findings: readonly Finding[],
  reasons: Set<string>,
  terminal: Terminal,
): string[] {
  const seen = { reasons, suggestions: new Set<string>() };
  const lines = [headingOf(conversation, terminal)];
  findings.forEach((finding, index) => {
    lines.push("", ...findingLines(finding, findings[index - 1], seen, terminal, "    "));
  });
  return lines;
}

/** "  c-81  chat · 2 March 2026 · English                    ● 63", the score at the right edge. */
function headingOf(conversation: ScoredConversation, terminal: Terminal): string {
  const { paint, texts, width } = terminal;
  const { kind, channel, start, language, agents } = conversation;
  const score = `● ${formatNumber(roundScore(conversation.score), texts)}`;
  const id = truncate(safeLine(conversation.id), width - score.length - 6);
  const channelName = kind === "template" && channel === "unknown" ? [] : [texts.channels[channel]];
  const facts = [
    ...(kind === "template" ? [texts.template] : []),
    ...channelName,
    ...(start === undefined ? [] : [formatDate(start, texts)]),
    texts.languages[language] ?? language,
    ...agents,
  ];
  const room = width - textWidth(id) - score.length - 6;
  const about = room > 8 ? truncate(safeLine(facts.join(" · ")), room) : "";
  const gap = " ".repeat(Math.max(2, width - 4 - textWidth(id) - textWidth(about) - score.length));
  return `  ${paint.bold(id)}  ${about}${gap}${scoreColor(conversation.score, terminal)(score)}`;
}
