/** alex on the messages of a file. Usage: alex FILE */
import { text as alex } from "alex";
import { textsOf } from "./texts.mjs";

let count = 0;
for (const text of textsOf(process.argv[2])) count += alex(text).messages.length;
console.log(count);
