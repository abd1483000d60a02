import { createGunzip, type Gunzip } from "node:zlib";
import { type ContainerItem, harmlessSize, type InputContainer, largestRatio } from "../container.js";
import type { Head } from "../format.js";
import type { ByteSource } from "../source.js";

/** Files compressed with gzip, whatever is in them. */
export const container: InputContainer = {
  name: "gzip",
  documentation: {
    title: "gzip (.gz)",
    recognisedBy: "its first bytes",
    limits:
      "Unpacked as it is read, never to disk. A file that is cut short is read up to there; data that unpacks to more than 200 times its size is refused. A .tar.gz must be unpacked first.",
    verified: "constructed",
  },

  recognise({ bytes }: Head): number {
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? 1 : 0;
  },

  async *open(source: ByteSource): AsyncGenerator<ContainerItem> {
    yield { input: gunzipped(source) };
  },
};

/** The same source, unpacked. */
export function gunzipped(source: ByteSource): ByteSource {
  let damage: string | undefined;
  return {
    path: source.path,
    stream: () =>
      unpack(source, (fault) => {
        damage = fault;
      }),
    ...(source.beside ? { beside: (name: string) => source.beside?.(name) } : {}),
    damage: () => damage,
  };
}

/** So much is unpacked at once: at gzip's best ratio, 1 : 1032, it makes 64 MB. */
const step = 64 * 1024;

async function* unpack(source: ByteSource, fail: (fault: string) => void): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  const ready: Uint8Array[] = [];
  gunzip.on("data", (chunk: Uint8Array) => ready.push(chunk));
  // Whoever waits for a write or the end is told of an error; what was unpacked before it is still handed over.
  gunzip.on("error", () => {});
  let packed = 0;
  let size = 0;
  try {
    for await (const chunk of source.stream()) {
      for (let from = 0; from < chunk.length; from += step) {
        const piece = chunk.subarray(from, from + step);
        const error = await written(gunzip, piece);
        packed += piece.length;
        for (const bytes of ready.splice(0)) {
          size += bytes.length;
          yield bytes;
        }
        if (error) return fail(`the compressed data is damaged (${error.message})`);
        if (size > harmlessSize && size > packed * largestRatio) {
          return fail(`it unpacks to more than ${largestRatio} times its size, which no text does`);
        }
      }
    }
    const error = await ended(gunzip);
    yield* ready.splice(0);
    if (error) fail("the compressed data ends too early: the file is cut short");
  } finally {
    gunzip.destroy();
  }
}

function written(gunzip: Gunzip, piece: Uint8Array): Promise<Error | undefined> {
  return told(gunzip, (done) => gunzip.write(piece, done));
}

function ended(gunzip: Gunzip): Promise<Error | undefined> {
  return told(gunzip, (done) => {
    gunzip.once("end", () => done());
    gunzip.end();
  });
}

/** A stream that failed before, or closes meanwhile, calls nobody back: both are heard, so that nothing waits for ever. */
function told(gunzip: Gunzip, begin: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const closed = () => resolve(gunzip.errored ?? new Error("unexpected end of file"));
    if (gunzip.closed || gunzip.errored) {
      closed();
      return;
    }
    gunzip.once("close", closed);
    begin((error) => {
      gunzip.off("close", closed);
      resolve(error ?? undefined);
    });
  });
}
