/** Compiles the lexicons and lays out the models beforehand, so that starting galateo reads no YAML and unpacks nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { languages } from "../src/conversation/conversation.js";
import { sides } from "../src/understand/acts/sides.js";
import { compileLanguage } from "../src/understand/compile-language.js";
import { compiledPath, readyModelPath, trainedModel } from "../src/understand/knowledge.js";
import { packReady } from "../src/understand/model/ready-model.js";
import { packLanguage } from "../src/understand/stored-language.js";

for (const language of languages) {
  write(compiledPath(language), packLanguage(compileLanguage(language)));
  for (const side of sides) write(readyModelPath(language, side), packReady(trainedModel(language, side)));
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
