import type { FormatDocumentation, Head, ReadItem, ReadOptions } from "./format.js";
import type { ByteSource } from "./source.js";

/** What opening a container yields: an input in it; or something that could not be opened; or a thing to tell. */
export type ContainerItem =
  | {
      readonly input: ByteSource;
      /** Whether it may be something else than conversations, such as a legend beside the sheet of messages. */
      readonly optional?: boolean;
    }
  | Exclude<ReadItem, { conversation: unknown }>;

/**
 * A file that wraps others: compressed, archived, or in a binary layout whose rows are read as text. A container is one file
 * in src/read/containers; the registry finds it by its place. What is in it is recognised anew.
 */
export interface InputContainer {
  readonly name: string;
  readonly documentation: Pick<FormatDocumentation, "title" | "recognisedBy" | "limits" | "verified">;
  /** How sure the container is that the input is its own, from 0 to 1. */
  recognise(head: Head): number;
  /** Opens the input. Never throws for what is in it: that is a problem item. */
  open(source: ByteSource, options: ReadOptions): AsyncIterable<ContainerItem>;
}

/** Containers in containers are opened so deep. */
export const deepestNesting = 4;

/** Unpacked data may be so many times as large as packed data; text reaches 50. Past it, it is taken for a bomb. */
export const largestRatio = 200;
/** Below this size in bytes unpacked data is never taken for a bomb. */
export const harmlessSize = 16 * 1024 * 1024;

/** Whether bytes begin like a ZIP file. */
export function isZip({ bytes }: Head): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}
