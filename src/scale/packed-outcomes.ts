import type { Outcome } from "../lint/outcome.js";

/**
 * Outcomes as lines in bytes: between threads they take a third of the room of objects, outside of the heap, and become objects
 * one at a time. Of each its JSON, and behind that the texts of what rules keep, which are not read where they are only passed on.
 */
export async function packed(outcomes: AsyncIterable<Outcome>): Promise<Uint8Array> {
  const lines: Uint8Array[] = [];
  for await (const outcome of outcomes) for (const line of linesOf(outcome)) lines.push(Buffer.from(`${line}\n`));
  return Buffer.concat(lines);
}

function linesOf(outcome: Outcome): string[] {
  if (!("conversation" in outcome)) return [JSON.stringify(outcome)];
  const { inCase, byTopic } = outcome;
  const head = {
    ...outcome,
    ...(inCase ? { inCase: { ...inCase, text: "" } } : {}),
    byTopic: byTopic.map(({ ruleId, sums }) => ({ ruleId, sums: sums.length })),
  };
  return [JSON.stringify(head), ...(inCase ? [inCase.text] : []), ...byTopic.flatMap(({ sums }) => sums)];
}

/** The outcomes in bytes that were packed. */
export function* unpacked(bytes: Uint8Array): Generator<Outcome> {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  const line = () => {
    const end = lines.indexOf(0x0a, start);
    const text = lines.toString("utf8", start, end);
    start = end + 1;
    return text;
  };
  while (start < lines.length) {
    const outcome = JSON.parse(line()) as Outcome;
    if (!("conversation" in outcome)) {
      yield outcome;
      continue;
    }
    const { inCase } = outcome;
    const kept = inCase ? { inCase: { ...inCase, text: line() } } : {};
    const byTopic = outcome.byTopic.map(({ ruleId, sums }) => ({
      ruleId,
      sums: Array.from({ length: Number(sums) }, line),
    }));
    yield { ...outcome, ...kept, byTopic };
  }
}
