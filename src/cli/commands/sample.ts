import { Option } from "commander";
import { both, insteadOf, say } from "../../said.js";
import type { CliCommand } from "../command.js";
import { UsageError } from "../command.js";
import { configOf, declareInputOptions, inputsOf } from "../input-options.js";
import { keepHeapSmall } from "../small-heap.js";
import { ToldItems } from "../told-items.js";

export const command: CliCommand = {
  name: "sample",
  description: "draw a reproducible stratified sample, as native JSON Lines",
  declare(sample) {
    sample.argument("[paths...]", "files, folders or globs");
    declareInputOptions(sample);
    sample
      .option("-n, --size <n>", "how many conversations, or a share of them (10%)", "50")
      .option("--by <dimensions>", "draw from each channel, agent, language, company, month, file or kind; with commas")
      .addOption(
        new Option("--allocation <how>", "the sample's size in each stratum: in proportion to the whole, or the same")
          .choices(["proportional", "equal"])
          .default("proportional"),
      )
      .option("--seed <n>", "another seed draws another sample", "1")
      .option("--locale <it|en>", "language of the summary; default: the environment's")
      .option("--quiet", "print no summary on standard error");
  },
  async run(paths, options, terminal) {
    keepHeapSmall();
    const { readAll } = await import("../../galateo.js");
    const { Sampler } = await import("../../sample/draw.js");
    const { drawSummary } = await import("../../sample/summary.js");
    const { writeNative } = await import("../../read/write-native.js");
    const { localeOf } = await import("../locale.js");
    const design = {
      size: sizeOf(options.size as string),
      by: await dimensionsOf(options.by as string | undefined),
      seed: seedOf(options.seed as string),
      allocation: options.allocation as "proportional" | "equal",
    };
    const inputs = await inputsOf(paths, options, configOf(options), terminal);

    // Twice through the input: once to count and draw, once to write, so that nothing need be kept.
    const sampler = new Sampler(design);
    const told = new ToldItems(terminal);
    for await (const item of readAll(inputs)) {
      if ("conversation" in item) sampler.add(item.conversation);
      else told.tell(item);
    }
    await told.end(options.locale);
    const draw = sampler.draw();
    let place = 0;
    for await (const item of readAll(inputs)) {
      if (!("conversation" in item)) continue;
      const share = draw.shares.get(place);
      place += 1;
      if (!share) continue;
      const { conversation } = item;
      await terminal.out(`${writeNative({ ...conversation, extra: { ...conversation.extra, sample: share } })}\n`);
    }
    const locale = localeOf(options.locale as string | undefined, terminal.environment);
    if (options.quiet !== true) terminal.error(drawSummary(draw, design.seed, locale));
    return told.problems > 0 ? 2 : 0;
  },
};

function sizeOf(text: string): number {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  const size = percent ? Number(percent[1]) / 100 : Number(text);
  const right = percent ? size > 0 && size <= 1 : Number.isInteger(size) && size > 0;
  if (!right) {
    const expected = both(
      "expected a whole number from 1, or a share such as 10%",
      "atteso un numero intero da 1, o una quota come 10%",
    );
    throw new UsageError(say`-n ${text}: ${expected}`);
  }
  // The whole: no sample can be larger.
  return percent && size === 1 ? Number.MAX_SAFE_INTEGER : size;
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (Number.isSafeInteger(seed)) return seed;
  throw new UsageError(say`--seed ${text}: ${both("expected a whole number", "atteso un numero intero")}`);
}

async function dimensionsOf(text: string | undefined) {
  const { dimensions, isDimension } = await import("../../sample/dimensions.js");
  const names = (text ?? "").split(",").map((name) => name.trim());
  const { closest } = await import("../../closest.js");
  return names
    .filter((name) => name !== "")
    .map((name) => {
      if (isDimension(name)) return name;
      const unknown = both("there is no such dimension", "non è una dimensione");
      const instead = insteadOf(closest(name, Object.keys(dimensions)), Object.keys(dimensions));
      throw new UsageError(say`--by ${name}: ${unknown}; ${instead}`);
    });
}
