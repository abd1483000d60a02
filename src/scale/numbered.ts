import { type ByteSource, linesOf, memorySource } from "../read/source.js";
import { both, say, UserError } from "../said.js";

/** A line that does not begin with its number. */
export class NumberError extends UserError {
  override name = "NumberError";
}

/**
 * Lines that stand behind their number and a tab ("120\t{…}"), as `nl -ba` writes them: a part of a file that another
 * program cut, however it cut. Lines that follow each other make one source, which knows where in the file it stands.
 * @param path how the file is named
 * @throws NumberError
 */
export async function numberedSources(path: string, input: ByteSource): Promise<ByteSource[]> {
  const sources: ByteSource[] = [];
  let lines: string[] = [];
  let first = 0;
  const close = () => {
    if (lines.some((line) => line.trim() !== "")) {
      const bytes = Buffer.from(lines.join("\n"));
      sources.push({ ...memorySource(path, bytes), firstLine: first, encoding: "utf-8" });
    }
    lines = [];
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
    const place = Number(match[1]);
    if (place !== first + lines.length) {
      close();
      first = place;
    }
    lines.push(match[2] as string);
  }
  close();
  return sources;
}
