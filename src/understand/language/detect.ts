import type { Conversation } from "../../conversation/conversation.js";
import type { Vote } from "./vote.js";

/** The language of a conversation and of each of its messages, as ISO 639-1 codes. */
export interface DetectedLanguages {
  readonly conversation: string;
  readonly messages: readonly string[];
}

/** A detector for texts whose function words tell nothing. Returns an ISO 639-1 code or "" where it cannot tell. */
export type FallbackDetector = (text: string) => string;

const mostVoted = 200;

/**
 * Detects the languages of a conversation. What the export says of it wins; then the function words of all messages
 * vote; then the fallback looks at the whole text. A message departs from its conversation only where its own words
 * are many and plain: short messages follow the conversation.
 * @param votes how the function words of each message vote, without those that it quotes
 */
export async function detectLanguages(
  conversation: Conversation,
  votes: readonly Vote[],
  fallback: () => Promise<FallbackDetector>,
): Promise<DetectedLanguages> {
  const stated = conversation.language?.slice(0, 2).toLowerCase();
  const whole = stated || (await conversationLanguage(conversation, votes, fallback));
  return { conversation: whole, messages: votes.map((vote) => messageLanguage(vote, whole)) };
}

async function conversationLanguage(
  conversation: Conversation,
  votes: readonly Vote[],
  fallback: () => Promise<FallbackDetector>,
): Promise<string> {
  let it = 0;
  let en = 0;
  let words = 0;
  for (const vote of votes.slice(0, mostVoted)) {
    it += vote.it;
    en += vote.en;
    words += vote.words;
  }
  const known = it + en;
  if (known >= 3 && known >= words * 0.2 && Math.abs(it - en) >= 0.3 * known) return it > en ? "it" : "en";
  // Of a text of a few words statistics tell no more than the function words that half of it are.
  if (known > 0 && known >= words * 0.5 && Math.min(it, en) === 0) return it > en ? "it" : "en";
  const text = conversation.messages
    .slice(0, mostVoted)
    .map((message) => message.text)
    .join("\n");
  const found = (await fallback())(text.slice(0, 5000));
  if (found !== "" && (known < words * 0.3 || found === "it" || found === "en")) return found;
  return it > en ? "it" : "en";
}

function messageLanguage(vote: Vote, whole: string): string {
  const [own, other, name] = whole === "it" ? [vote.it, vote.en, "en"] : [vote.en, vote.it, "it"];
  return other >= 3 && other >= own * 3 && other >= vote.words * 0.25 ? name : whole;
}
