import { readFileSync } from "node:fs";

/** The texts of all messages of a file of native conversations. */
export function textsOf(path) {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => JSON.parse(line).messages.map(({ text }) => text));
}
