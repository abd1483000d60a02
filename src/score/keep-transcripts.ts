import type { Conversation } from "../conversation/conversation.js";
import { formatInstant } from "../conversation/time.js";
import { mapList } from "../spill/list.js";
import { FindingsByConversation } from "./findings-by-conversation.js";
import type { LargeRun, ScoredConversation, TranscriptMessage } from "./scored.js";
import { worstConversations } from "./worst-conversations.js";

/** A page with more text than this (in UTF-16 units) would be slow to open and too large to mail. */
const mostText = 24_000_000;

/**
 * Gives the worst conversations of a run their messages, for reports that show them. The inputs are read once more, so
 * that a run keeps no text that no report shows.
 * @param conversations the same as were linted
 * @param most how many conversations get theirs; fewer where their texts together are too long
 */
export async function keepTranscripts(
  run: LargeRun,
  conversations: AsyncIterable<Conversation>,
  most: number,
): Promise<LargeRun> {
  const grouped = new FindingsByConversation(run.conversations, run.findings);
  const order = worstConversations(run.conversations, grouped).slice(0, most);
  const wanted = new Set(order.map((index) => keyOf(run.conversations.at(index) as ScoredConversation)));
  const kept = new Map<string, readonly TranscriptMessage[]>();
  for await (const conversation of conversations) {
    const key = keyOf(conversation);
    if (wanted.has(key) && !kept.has(key)) kept.set(key, transcriptOf(conversation));
    if (kept.size === wanted.size) break;
  }
  const shown = new Map<number, readonly TranscriptMessage[]>();
  let length = 0;
  for (const index of order) {
    const transcript = kept.get(keyOf(run.conversations.at(index) as ScoredConversation));
    length += transcript?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (length > mostText) break;
    if (transcript) shown.set(index, transcript);
  }
  return {
    ...run,
    conversations: mapList(run.conversations, (conversation, index) => {
      const transcript = shown.get(index);
      return transcript ? { ...conversation, transcript } : conversation;
    }),
  };
}

/** Ids may repeat across files and within one. */
function keyOf({ path, line, id }: Pick<Conversation, "path" | "line" | "id">): string {
  return JSON.stringify([path, line, id]);
}

function transcriptOf({ messages, clock }: Conversation): TranscriptMessage[] {
  return messages.map(({ id, role, author, at, text }) => ({
    id,
    role,
    ...(author === undefined ? {} : { author }),
    ...(at && clock === "absolute" ? { at: formatInstant(at) } : {}),
    text,
  }));
}
