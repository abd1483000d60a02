import type { Rendered } from "./report.js";

const chunkLength = 1 << 16;

/** What is written to a file or a terminal, in pieces of a size that is worth a call to the system. */
export function* chunksOf(content: Rendered | Iterable<string>): Generator<Rendered> {
  if (typeof content === "string" || content instanceof Uint8Array) {
    yield content;
    return;
  }
  let pending: string[] = [];
  let length = 0;
  for (const part of content) {
    pending.push(part);
    length += part.length;
    if (length < chunkLength) continue;
    yield pending.join("");
    pending = [];
    length = 0;
  }
  if (length > 0) yield pending.join("");
}
