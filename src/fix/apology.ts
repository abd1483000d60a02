import type { Conversation } from "../conversation/conversation.js";
import type { Position } from "../conversation/position.js";
import type { Place } from "../lint/api.js";
import { splitSentences } from "../understand/text/sentences.js";
import { spokenTokens } from "../understand/text/spoken.js";
import type { Edit } from "./edit.js";

/** Adds the house's own apology behind the sentence of a template that announces a problem. */
export function addApology(template: Conversation, place: Place, apology: string): Edit | undefined {
  const [message] = template.messages;
  if (!message) return undefined;
  const at: Position = { line: place.region.line, column: place.region.column };
  const sentence = splitSentences(spokenTokens(message.text)).find(
    ({ start, end }) => !isBefore(at, message.origin.locate(start)) && isBefore(at, message.origin.locate(end)),
  );
  if (!sentence) return undefined;
  const stop = /^[\s]*[.!?…]*/.exec(message.text.slice(sentence.end))?.[0] ?? "";
  const end = sentence.end + (stop.trim() === "" ? 0 : stop.length);
  return { start: end, end, text: ` ${apology.trim()}` };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
