import type { Language } from "../conversation/conversation.js";
import { safeLine } from "../report/safe-text.js";
import { textWidth } from "../text-width.js";
import type { PairAgreement } from "./agreement.js";
import type { Kappa } from "./kappa.js";

const texts = {
  en: {
    between: (first: string, second: string, count: number) =>
      `Agreement of ${first} and ${second}, ${count} conversations`,
    head: ["rule", "both", "only 1st", "only 2nd", "neither", "agree", "kappa", "95% interval", ""],
    all: "all",
    linter: "the linter",
    strengths: ["poor", "slight", "fair", "moderate", "substantial", "almost perfect"],
  },
  it: {
    between: (first: string, second: string, count: number) =>
      `Accordo tra ${first} e ${second}, ${count} conversazioni`,
    head: ["regola", "entrambi", "solo 1º", "solo 2º", "nessuno", "accordo", "kappa", "intervallo 95%", ""],
    all: "tutte",
    linter: "il linter",
    strengths: ["scarso", "lieve", "discreto", "moderato", "sostanziale", "quasi perfetto"],
  },
} as const;

/** What the linter is called as a rater. */
export function linterName(locale: Language): string {
  return texts[locale].linter;
}

/** How two raters agree, rule by rule: the table that calibration meetings look at. */
export function agreementTable(agreement: PairAgreement, locale: Language): string {
  const say = texts[locale];
  const rows = [
    [...say.head],
    ...[...agreement.rules].map(([rule, kappa]) => cellsOf(rule, kappa, locale)),
    cellsOf(say.all, agreement.all, locale),
  ];
  const widths = say.head.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ""))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const space = " ".repeat((widths[column] ?? 0) - textWidth(cell));
        return column === 0 || column === row.length - 1 ? cell + space : space + cell;
      })
      .join("  ")
      .trimEnd(),
  );
  const title = say.between(safeLine(agreement.first), safeLine(agreement.second), agreement.conversations);
  return `${[title, ...lines].join("\n")}\n`;
}

function cellsOf(name: string, kappa: Kappa, locale: Language): string[] {
  const number = (value: number) =>
    value
      .toFixed(2)
      .replace("-", "−")
      .replace(".", locale === "it" ? "," : ".");
  const { both, onlyFirst, onlySecond, neither, agreement, interval } = kappa;
  return [
    name,
    ...[both, onlyFirst, onlySecond, neither].map(String),
    `${Math.round(agreement * 100)}%`,
    kappa.kappa === undefined ? "–" : number(kappa.kappa),
    interval ? `${number(interval[0])} … ${number(interval[1])}` : "–",
    kappa.kappa === undefined ? "" : strengthOf(kappa.kappa, locale),
  ];
}

/** In the words of Landis and Koch, Biometrics 33, 1977. */
function strengthOf(kappa: number, locale: Language): string {
  const { strengths } = texts[locale];
  return strengths[kappa < 0 ? 0 : Math.min(5, 1 + Math.floor(Math.max(0, kappa - 1e-9) / 0.2))] ?? strengths[0];
}
