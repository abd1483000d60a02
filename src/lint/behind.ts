import type { Conversation } from "../conversation/conversation.js";
import type { Understanding } from "../understand/understand.js";
import type { UnderstoodMessage } from "../understand/understood.js";
import type { Place } from "./api.js";
import { checkConversation } from "./check-conversation.js";
import type { Finding } from "./finding.js";
import { placeOf } from "./place.js";
import type { ActiveRule } from "./settings.js";

/** More than so many faults of one rule in one text are not told one by one. */
const most = 20;

/**
 * A rule that looks at messages one by one tells the first fault of a message, and a template is one message. Where that
 * one is silenced, the next must show: here each finding of such a rule gets those that stand behind it. They are found by
 * blanking the lines of the one before and asking the rule again.
 */
export async function withBehind(
  findings: readonly Finding[],
  template: Conversation,
  message: UnderstoodMessage | undefined,
  understanding: Understanding,
  rules: readonly ActiveRule[],
): Promise<readonly Finding[]> {
  if (!message || findings.length === 0) return findings;
  const told: Finding[] = [];
  for (const finding of findings) {
    const active = rules.find(({ rule }) => rule.id === finding.ruleId);
    const behind =
      active && (active.rule.onePerMessage ?? active.rule.checkMessage !== undefined)
        ? await othersBehind(finding, template, message, understanding, active)
        : [];
    told.push(behind.length > 0 ? { ...finding, behind } : finding);
  }
  return told;
}

async function othersBehind(
  first: Finding,
  template: Conversation,
  message: UnderstoodMessage,
  understanding: Understanding,
  active: ActiveRule,
): Promise<Finding[]> {
  const behind: Finding[] = [];
  let text = message.text;
  let last: Finding | undefined = first;
  while (last?.place && behind.length < most) {
    const blank = blanked(text, last.place, message);
    if (blank === text || blank.trim() === "") break;
    text = blank;
    const [own] = template.messages;
    if (!own) break;
    const understood = await understanding.understand({ ...template, messages: [{ ...own, text }] });
    last = checkConversation(understood, [active]).findings.find((one) => one.place !== undefined);
    const place = last?.place && asWritten(last.place, message);
    if (last && place) behind.push({ ...last, place });
  }
  return behind;
}

/** A text without the lines of the file in which a place is; where all is one line, without the words themselves. */
function blanked(text: string, { region, excerpt }: Place, message: UnderstoodMessage): string {
  const { origin } = message.message;
  const isOneLine = origin.locate(0).line === origin.locate(Math.max(0, text.length - 1)).line;
  if (isOneLine) {
    const start = text.indexOf(excerpt);
    return start < 0 ? text : text.slice(0, start) + " ".repeat(excerpt.length) + text.slice(start + excerpt.length);
  }
  let blank = "";
  for (let offset = 0; offset < text.length; offset += 1) {
    const { line } = origin.locate(offset);
    const within = line >= region.line && line <= region.endLine && text[offset] !== "\n";
    blank += within ? " " : text[offset];
  }
  return blank;
}

/** A place with the words around it as they stand in the whole text. */
function asWritten(place: Place, message: UnderstoodMessage): Place | undefined {
  const { origin } = message.message;
  const words = place.excerpt.replace(/…$/, "");
  for (let start = message.text.indexOf(words); start >= 0; start = message.text.indexOf(words, start + 1)) {
    const { line, column } = origin.locate(start);
    if (line !== place.region.line || column !== place.region.column) continue;
    return { ...placeOf(message, start, start + words.length), excerpt: place.excerpt, region: place.region };
  }
  return undefined;
}
