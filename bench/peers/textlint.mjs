/** textlint with its usual rules for English prose on the messages of a file. Usage: textlint FILE */
import { TextlintKernelDescriptor } from "@textlint/kernel";
import { moduleInterop } from "@textlint/module-interop";
import textPlugin from "@textlint/textlint-plugin-text";
import { createLinter } from "textlint";
import { textsOf } from "./texts.mjs";

const names = ["common-misspellings", "stop-words", "terminology", "write-good"];
const rules = [];
for (const ruleId of names) {
  const module = await import(`textlint-rule-${ruleId}`);
  rules.push({ ruleId, rule: moduleInterop(module.default), options: true });
}
const plugins = [{ pluginId: "text", plugin: moduleInterop(textPlugin.default ?? textPlugin) }];
const linter = createLinter({ descriptor: new TextlintKernelDescriptor({ rules, plugins, filterRules: [] }) });
let count = 0;
for (const text of textsOf(process.argv[2])) count += (await linter.lintText(text, "message.txt")).messages.length;
console.log(count);
