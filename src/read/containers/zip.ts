import type { ContainerItem, InputContainer } from "../container.js";
import { isZip } from "../container.js";
import type { Head } from "../format.js";
import type { ByteSource } from "../source.js";

/** Archives of exports: every file in them is an input of its own, named `archive.zip!folder/file`. */
export const container: InputContainer = {
  name: "zip",
  documentation: {
    title: "ZIP archives (WhatsApp, Slack, Facebook, Instagram, help desks' bulk exports)",
    recognisedBy: "its first bytes",
    limits:
      "Read in place, never unpacked to disk; positions name `archive.zip!folder/file`. Pictures, recordings and the like are passed over as in a folder. Refused, each with a reason: entries with a password, names that lead out of the archive, data that unpacks to more than 200 times its size, archives nested more than four deep.",
    verified: "constructed",
  },

  recognise(head: Head): number {
    return isZip(head) ? 0.9 : 0;
  },

  async *open(source: ByteSource): AsyncGenerator<ContainerItem> {
    const { inputsInZip } = await import("../zip-archive.js");
    yield* inputsInZip(source);
  },
};
