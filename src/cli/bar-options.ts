import { type Command, Option } from "commander";
import { severities } from "../lint/api.js";
import { collect } from "./input-options.js";
import { commaList, number, share, wholeNumber } from "./option-values.js";

/** Declares which rules run. */
export function declareRuleOptions(command: Command): void {
  command
    .option("--only <rules>", "run these rules only (ids, separated by commas)", commaList)
    .option("--rule <id=severity>", "error, warning, info or off for a rule (repeatable)", collect, []);
}

/** Declares what of a run counts, and where its bar is. */
export function declareBarOptions(command: Command): void {
  command
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 from this severity on")
        .choices([...severities, "never"])
        .default("error"),
    )
    .option("--max-warnings <n>", "exit with 1 on more warnings", wholeNumber)
    .option("--min-score <n>", "exit with 1 on a lower score", number)
    .option("--transcripts <n>", "keep the messages of the n worst conversations in json reports", wholeNumber)
    .option("--min-confidence <n>", "leave out findings less sure than this, 0 to 1", share)
    .option("--baseline <file>", "leave out the findings that this file holds: only new ones count")
    .option("--update-baseline", "write the findings of now to the baseline (galateo-baseline.json)")
    .option("--fail-on-unused", "exit with 1 on comments and ignore entries that silence nothing any more");
}
