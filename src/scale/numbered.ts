import { type ByteSource, linesOf, memorySource } from "../read/source.js";
import { both, say, UserError } from "../said.js";

/** A line that does not begin with its number. */
export class NumberError extends UserError {
  override name = "NumberError";
}

/** From so many characters on, a stretch ends before the next line that begins a document. */
const stretch = 1 << 18;

/**
 * Lines that stand behind their number and a tab ("120\t{…}"), as `nl -ba` writes them: a part of a file that another
 * program cut, however it cut. Lines that follow each other make one source, which knows where in the file it stands; many
 * of them make several. Only the lines of one source are held at a time.
 * @param path how the file is named
 * @throws NumberError at the line, when the sources before it have been handed over
 */
export async function* numberedSources(path: string, input: ByteSource): AsyncGenerator<ByteSource> {
  let lines: string[] = [];
  let length = 0;
  let first = 0;
  const close = (): ByteSource[] => {
    const text = lines.join("\n");
    lines = [];
    length = 0;
    if (text.trim() === "") return [];
    return [{ ...memorySource(path, Buffer.from(text)), firstLine: first, encoding: "utf-8" }];
  };
  for await (const { text, number } of linesOf(input)) {
    if (text.trim() === "") continue;
    const match = /^\s*(\d+)\t(.*)$/s.exec(text);
    if (!match) {
      throw new NumberError(
        say`${input.path}:${number}: ${both(
          "expected the line's number in its file, a tab and the line; number the file with nl -ba",
          "attesi il numero della riga nel suo file, una tabulazione e la riga; numera il file con nl -ba",
        )}`,
      );
    }
    const [, place, line] = match as unknown as [string, string, string];
    if (Number(place) !== first + lines.length || (length >= stretch && line.startsWith("{"))) {
      yield* close();
      first = Number(place);
    }
    lines.push(line);
    length += line.length + 1;
  }
  yield* close();
}
