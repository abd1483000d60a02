/** The mark to measure against: reads a file of JSON Lines and parses each line, nothing else. Usage: parse-only FILE */
import { readFileSync } from "node:fs";

const bytes = readFileSync(process.argv[2] as string);
let begin = 0;
let count = 0;
for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, begin)) {
  if (JSON.parse(bytes.toString("utf8", begin, end)).messages) count += 1;
  begin = end + 1;
}
console.log(count);
