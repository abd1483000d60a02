import type { Language } from "../conversation/conversation.js";
import { formatNumber } from "../report/localise/number.js";
import type { ReportTexts } from "../report/localise/report-texts.js";
import { reportTextsOf } from "../report/localise/texts-of.js";
import { safeLine } from "../report/safe-text.js";
import { textWidth } from "../text-width.js";
import type { Change, Comparison } from "./compare.js";
import { compareTexts } from "./texts.js";

/** A comparison as tables: of text for the terminal, or in Markdown. */
export function comparisonTable(comparison: Comparison, locale: Language, style: "text" | "markdown"): string {
  const say = compareTexts[locale];
  const texts = reportTextsOf(locale);
  const names = texts.channels as Readonly<Record<string, string>>;
  const score = { ...comparison.score, name: say.overall };
  const channels = comparison.channels.map((change) => ({ ...change, name: names[change.name] ?? change.name }));
  const sections = [
    { title: say.score, rows: [score], factor: 1 },
    { title: say.channels, rows: channels, factor: 1 },
    { title: say.agents, rows: comparison.agents, factor: 1 },
    { title: say.rules, rows: comparison.rules, factor: 100 },
  ].filter(({ rows }) => rows.length > 0);
  const tables = sections.map(({ title, rows, factor }) => {
    const cells = [["", ...say.head], ...rows.map((row) => cellsOf(row, factor, locale, texts))];
    return style === "text" ? `${title}\n${alignedRows(cells)}` : `### ${title}\n\n${markdownRows(cells)}`;
  });
  const notes = [...onlyLines(comparison, locale), ...(comparison.paired ? [say.paired] : []), say.explained];
  return `${[...tables, notes.join(style === "text" ? "\n" : "\n\n")].join("\n\n")}\n`;
}

function cellsOf(change: Change, factor: number, locale: Language, texts: ReportTexts): string[] {
  const unit = factor === 100 ? "%" : "";
  const number = (value: number) => `${formatNumber(value * factor, texts)}${unit}`;
  const signed = (value: number) =>
    `${Math.round(value * factor * 10) > 0 ? "+" : ""}${formatNumber(value * factor, texts)}`;
  const interval = change.interval ? `${signed(change.interval[0])} … ${signed(change.interval[1])}` : "–";
  const verdict = compareTexts[locale].verdicts[change.verdict];
  return [safeLine(change.name), number(change.before), number(change.after), signed(change.change), interval, verdict];
}

function alignedRows(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? "")))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = " ".repeat((widths[column] ?? 0) - textWidth(cell));
          return column === 0 || column === row.length - 1 ? cell + space : space + cell;
        })
        .join("  "),
    )
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}

function markdownRows(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  return [head, "| --- | ---: | ---: | ---: | ---: | --- |", ...body].join("\n");
}

const mostNames = 10;

function onlyLines({ only }: Comparison, locale: Language): string[] {
  const say = compareTexts[locale];
  const lines = (["channels", "agents", "rules"] as const).flatMap((list) => {
    const title = say[list].split(":")[0];
    const line = (names: readonly string[], where: string) =>
      names.length === 0 ? [] : [`${title}, ${where}: ${safeLine(shortened(names, say.more))}`];
    return [...line(only[list].before, say.onlyBefore), ...line(only[list].after, say.onlyAfter)];
  });
  const differ = only.rules.before.length + only.rules.after.length > 0;
  return differ ? [...lines, say.otherRules] : lines;
}

function shortened(names: readonly string[], more: string): string {
  const rest = names.length - mostNames;
  const shown = names.slice(0, mostNames).join(", ");
  return rest > 0 ? `${shown} ${more.replace("{count}", String(rest))}` : shown;
}
