import { deepestNesting, type InputContainer } from "./container.js";
import type { Head } from "./format.js";
import { headOf } from "./head.js";
import { inputContainers } from "./registry.js";
import type { ByteSource } from "./source.js";

/** The container that an input is; undefined where it wraps nothing. */
export async function containerOf(head: Head): Promise<InputContainer | undefined> {
  let best: { container: InputContainer; confidence: number } | undefined;
  for (const container of await inputContainers()) {
    const confidence = container.recognise(head);
    if (confidence > (best?.confidence ?? 0)) best = { container, confidence };
  }
  return best?.container;
}

/** The first input in what may be compressed, archived or a workbook, its beginning in memory; undefined where there is none. */
export async function openedInput(source: ByteSource, depth = 0): Promise<ByteSource | undefined> {
  const container = await containerOf(await headOf(source));
  if (!container) return source;
  if (depth >= deepestNesting) return undefined;
  for await (const item of container.open(source, {})) {
    if (!("input" in item)) continue;
    const inner = await openedInput(item.input, depth + 1);
    if (inner) return kept(inner);
  }
  return undefined;
}

/** The beginning of an input, which outlives the archive that it lies in. */
async function kept(source: ByteSource): Promise<ByteSource> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.stream()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > 4 * 1024 * 1024) break;
  }
  return {
    path: source.path,
    ...(source.extension === undefined ? {} : { extension: source.extension }),
    stream: async function* () {
      yield* chunks;
    },
  };
}
