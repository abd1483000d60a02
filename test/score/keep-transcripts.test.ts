import { expect, test } from "@jest/globals";
import type { Conversation } from "../../src/conversation/conversation.js";
import { FixedOrigin } from "../../src/conversation/origins.js";
import { keepTranscripts } from "../../src/score/keep-transcripts.js";
import { scoreRun } from "../../src/score/score-run.js";
import { conversation, finding, result } from "./support.js";

const talks = [1, 2, 3].map((line) => conversation({ id: "same", line }));
const run = scoreRun(result(talks, [finding("a", "error", talks[1]), finding("b", "info", talks[2])]));

async function* read(length = 10): AsyncGenerator<Conversation> {
  for (const { id, path, line, channel } of talks) {
    yield {
      id,
      path,
      line,
      channel,
      kind: "conversation",
      clock: "absolute",
      messages: [
        {
          id: "m1",
          role: "agent",
          text: `${line}`.repeat(length),
          at: { time: 0, offset: 60 },
          origin: new FixedOrigin(1, 1),
        },
      ],
    };
  }
}

test("the worst conversations keep their messages, told apart by file, line and id", async () => {
  const kept = await keepTranscripts(run, read(), 2);
  expect(kept.conversations.map(({ transcript }) => transcript)).toEqual([
    undefined,
    [{ id: "m1", role: "agent", at: "1970-01-01T01:00:00+01:00", text: "2222222222" }],
    [{ id: "m1", role: "agent", at: "1970-01-01T01:00:00+01:00", text: "3333333333" }],
  ]);
});

test("no more text than a page can hold", async () => {
  const kept = await keepTranscripts(run, read(15_000_000), 3);
  expect(kept.conversations.map(({ transcript }) => transcript !== undefined)).toEqual([false, true, false]);
});
