import type { LargeRun } from "../../score/scored.js";
import { textWidth } from "../../text-width.js";
import { costliestRules } from "../costliest-rules.js";
import type { Terminal } from "./terminal.js";
import { pad, wrap } from "./wrap.js";

/** What to do with the report: understand a rule, pass the whole on, switch a rule off. */
export function nextSteps(run: LargeRun, terminal: Terminal): string[] {
  const { texts, paint, width } = terminal;
  const costliest = costliestRules(run);
  const first = costliest[0];
  if (!first) return [];
  const noisiest = costliest.reduce((most, rule) => (rule.findings > most.findings ? rule : most), first);
  const steps: readonly (readonly [command: string, what: string])[] = [
    [`galateo explain ${first.ruleId}`, texts.nextExplain],
    [fullReportCommand, texts.nextReport],
    ["galateo … --format json -o report.json", texts.nextJson],
    [`galateo … --rule ${noisiest.ruleId}=off`, texts.nextOff],
  ];
  const commandWidth = Math.max(...steps.map(([command]) => textWidth(command))) + 2;
  const beside = width - 4 - commandWidth;
  return [
    `  ${paint.bold(texts.next)}`,
    ...steps.flatMap(([command, what]) => {
      if (beside < 30) return [`    ${paint.cyan(command)}`, ...wrap(what, width - 6).map((line) => `      ${line}`)];
      const [head = "", ...more] = wrap(what, beside);
      return [
        `    ${paint.cyan(pad(command, commandWidth))}${paint.dim(head)}`,
        ...more.map((line) => `    ${" ".repeat(commandWidth)}${paint.dim(line)}`),
      ];
    }),
  ];
}

/** The command that writes everything down. */
export const fullReportCommand = "galateo … --format html -o report.html";
