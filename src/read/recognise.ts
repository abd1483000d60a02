import { binaryHint, isDocument } from "./binary-hint.js";
import type { Head, InputFormat, ReadOptions } from "./format.js";
import { FormatError } from "./format-error.js";
import { shown } from "./items.js";
import { sampleOf } from "./json-shape.js";

/** Below this no format is taken. */
export const leastConfidence = 0.3;
/** Two formats as sure as this of an input are a tie. */
export const nearness = 0.05;

/** The format that an input is read as, with what to tell the user; or why there is none. */
export type Recognition =
  | {
      readonly format: InputFormat;
      readonly confidence: number;
      readonly assumption?: string;
      /** What formats of the user's failed to say whether it is theirs. */
      readonly failed?: readonly string[];
    }
  | { readonly fault: string; readonly failed?: readonly string[] };

/**
 * Asks every format how sure it is of an input and takes the surest.
 * @param formats in a stable order: the first of two equals wins
 */
export function recognise(head: Head, formats: readonly InputFormat[], options: ReadOptions = {}): Recognition {
  const failed: string[] = [];
  const sureOf = (format: InputFormat) => {
    try {
      return format.recognise(head, options.mapping);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      if (!failed.includes(error.message)) failed.push(error.message);
      return 0;
    }
  };
  const found = recognised(head, formats, options, sureOf);
  return failed.length === 0 ? found : { ...found, failed };
}

function recognised(
  head: Head,
  formats: readonly InputFormat[],
  options: ReadOptions,
  sureOf: (format: InputFormat) => number,
): Recognition {
  const able = options.template ? formats.filter((format) => format.holds !== "transcripts") : formats;
  // What is no text is told for what it is: neither a flag nor a mapping makes it readable.
  const binary = binaryHint(head);
  if (isDocument(head) || (binary !== undefined && !able.some((format) => sureOf(format) >= leastConfidence)))
    return { fault: `${binary}; expected ${options.template ? "reply templates" : "an export or reply templates"}` };
  const ranked = able
    .map((format) => ({ format, confidence: sureOf(format) }))
    .sort((one, other) => other.confidence - one.confidence);
  const [best, second] = ranked;
  if (best && best.confidence >= leastConfidence) {
    if (!second || second.confidence < leastConfidence || best.confidence - second.confidence > nearness) return best;
    const assumption = `${head.path}: read as ${best.format.name}; ${second.format.name} would fit as well (--input-format)`;
    return { ...best, assumption };
  }
  const plain = options.template ? able.find((format) => format.name === "template-text") : undefined;
  if (plain) return { format: plain, confidence: 0 };
  return {
    fault: `no format recognises this file${keysHint(head)}; expected ${options.template ? "reply templates" : "an export or reply templates"} in one of the formats that galateo formats lists. Name it with --input-format, or say in the config which field holds what (mapping)`,
  };
}

/** What a JSON file holds instead of messages. */
function keysHint(head: Head): string {
  const [first] = /^\s*[[{]/.test(head.text) ? sampleOf(head) : [];
  const keys = Object.keys(first ?? {})
    .slice(0, 8)
    .map(shown);
  return keys.length === 0 ? "" : ` (its keys are ${keys.join(", ")})`;
}
