import { housePhrasesOf, itemsOf, judgingOf, type LintOptions, sourcesOf } from "../galateo.js";
import { outcomesOf } from "../lint/outcome.js";
import { hasComments } from "../lint/set-aside/directives.js";
import { textsOf } from "../read/commented-texts.js";
import type { ByteSource } from "../read/source.js";
import { Understanding } from "../understand/understand.js";
import type { Mapped, Order } from "./mapped.js";

/**
 * Lints inputs one by one, and tells of each conversation what a run is put together from. What it yields for one input
 * depends on no other: any part of the inputs may be mapped anywhere, and lists of mapped items are merged by putting one
 * behind the other, in any order.
 * @param inputs what is read, one at a time; default: the options' sources and paths
 */
export async function* mapped(
  options: LintOptions,
  inputs: ReturnType<typeof sourcesOf> | AsyncIterable<ByteSource> = sourcesOf(options),
): AsyncGenerator<Mapped> {
  const { settings } = await judgingOf(options);
  const understanding = new Understanding(options.language, housePhrasesOf(options, settings.rules));
  for await (const source of inputs) {
    if ("problem" in source) {
      yield { at: [source.problem.path, 0, 0], outcome: source };
      continue;
    }
    let place = 0;
    const at = (): Order => [source.path, source.firstLine ?? 1, place++];
    const templates = new Set<string>();
    for await (const outcome of outcomesOf(itemsOf(source, options), understanding, settings)) {
      yield { at: at(), outcome };
      if ("conversation" in outcome && outcome.conversation.kind === "template")
        templates.add(outcome.conversation.path);
    }
    for (const [path, text] of await textsOf(templates, [source], hasComments)) {
      yield { at: at(), text: { path, ...text } };
    }
  }
}
