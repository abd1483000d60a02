import type { LargeRun } from "../score/scored.js";

/** What a run was made of. A template's text counts as a message. */
export interface RunCounts {
  readonly conversations: number;
  readonly templates: number;
  readonly messages: number;
}

export function countRun(run: Pick<LargeRun, "conversations">): RunCounts {
  let templates = 0;
  let messages = 0;
  for (const conversation of run.conversations) {
    if (conversation.kind === "template") templates += 1;
    messages += conversation.messages;
  }
  return { conversations: run.conversations.length - templates, templates, messages };
}
