import type { Language } from "../conversation/conversation.js";
import type { Times } from "../lint/stopwatch.js";

/** The stages of a run in their order; a part's first word is its stage. */
const stages = ["read", "understand", "rule", "merge", "score", "report"] as const;

const texts: Readonly<Record<Language, Readonly<Record<(typeof stages)[number] | "title" | "all", string>>>> = {
  en: {
    title: "time in seconds, all threads together",
    read: "read",
    understand: "understand",
    rule: "rules",
    merge: "cases and run",
    score: "score",
    report: "reports",
    all: "all",
  },
  it: {
    title: "tempo in secondi, tutti i thread insieme",
    read: "lettura",
    understand: "comprensione",
    rule: "regole",
    merge: "casi e insieme",
    score: "punteggio",
    report: "rapporti",
    all: "totale",
  },
};

/** What the stages of a run took, and in each its parts (rules, report formats), the longest first. */
export function statsTable(times: Times, locale: Language): string {
  const parts = Object.entries(times).map(([name, milliseconds]) => {
    const [stage, part] = name.split(" ");
    return { stage, part, seconds: milliseconds / 1000 };
  });
  const all = sum(parts);
  const row = (name: string, seconds: number) => {
    const share = all === 0 ? 0 : (seconds / all) * 100;
    return `${name.padEnd(34)}${seconds.toFixed(3).padStart(10)}${share.toFixed(1).padStart(7)}%`;
  };
  const rows = stages.flatMap((stage) => {
    const own = parts.filter((part) => part.stage === stage);
    if (own.length === 0) return [];
    const named = own.flatMap(({ part, seconds }) => (part === undefined ? [] : [{ part, seconds }]));
    named.sort((a, b) => b.seconds - a.seconds || (a.part < b.part ? -1 : 1));
    return [row(texts[locale][stage], sum(own)), ...named.map(({ part, seconds }) => row(`  ${part}`, seconds))];
  });
  return `${[texts[locale].title, ...rows, row(texts[locale].all, all)].join("\n")}\n`;
}

function sum(parts: readonly { readonly seconds: number }[]): number {
  return parts.reduce((total, { seconds }) => total + seconds, 0);
}
