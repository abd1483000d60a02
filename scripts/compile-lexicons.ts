/** Compiles the lexicons beforehand, so that starting galateo reads no YAML. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { languages } from "../src/conversation/conversation.js";
import { compiledPath, compileLanguage } from "../src/understand/knowledge.js";

for (const language of languages) {
  const path = compiledPath(language);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(compileLanguage(language)));
}
