import type { Place } from "../../../src/lint/api.js";
import type { ScoredRun, TranscriptMessage } from "../../../src/score/scored.js";

/** A run whose conversations hold a transcript: a customer's message, then the message of each finding. */
export function withTranscripts(
  run: ScoredRun,
  customerText = "Buongiorno, quando arriva il mio rimborso?",
): ScoredRun {
  const places = run.findings.flatMap(({ place }) => (place ? [place] : []));
  return {
    ...run,
    conversations: run.conversations.map((conversation) => {
      const of = places.filter(
        ({ path, conversationId }) => path === conversation.path && conversationId === conversation.id,
      );
      const messages = new Map(of.map((place) => [place.messageId, messageOf(place)]));
      const first: TranscriptMessage = { id: "m1", role: "customer", author: "Giulia", text: customerText };
      return {
        ...conversation,
        transcript: conversation.kind === "template" ? [...messages.values()] : [first, ...messages.values()],
      };
    }),
  };
}

function messageOf({ messageId, role, author, at, before, excerpt, after }: Place): TranscriptMessage {
  const text = `${before}${excerpt}${after.replace(/…$/, " grazie.")}`;
  return {
    id: messageId ?? "m1",
    role,
    ...(author === undefined ? {} : { author }),
    ...(at === undefined ? {} : { at }),
    text,
  };
}
