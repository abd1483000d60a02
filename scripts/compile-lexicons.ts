/** Compiles the lexicons beforehand, so that starting galateo reads no YAML. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { languages } from "../src/conversation/conversation.js";
import { compileLanguage } from "../src/understand/compile-language.js";
import { compiledPath } from "../src/understand/knowledge.js";
import { packLanguage } from "../src/understand/stored-language.js";

for (const language of languages) {
  const path = compiledPath(language);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, packLanguage(compileLanguage(language)));
}
