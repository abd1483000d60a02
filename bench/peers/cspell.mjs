/** cspell, in English, on the messages of a file. Usage: cspell FILE */
import { spellCheckDocument } from "cspell-lib";
import { textsOf } from "./texts.mjs";

let count = 0;
for (const text of textsOf(process.argv[2])) {
  const document = { uri: "message.txt", text, languageId: "plaintext", locale: "en" };
  const { issues } = await spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, {});
  count += issues.length;
}
console.log(count);
