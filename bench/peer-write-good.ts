/** A prose linter on the same messages. Usage: peer-write-good FILE */
import { readFileSync } from "node:fs";
import writeGood from "write-good";

let count = 0;
for (const line of readFileSync(process.argv[2] as string, "utf8").split("\n")) {
  if (line === "") continue;
  for (const { text } of (JSON.parse(line) as { messages: { text: string }[] }).messages)
    count += writeGood(text).length;
}
console.log(count);
