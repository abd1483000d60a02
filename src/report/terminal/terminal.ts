import { Chalk, type ChalkInstance } from "chalk";
import type { Severity } from "../../lint/api.js";
import type { ReportTexts } from "../localise/report-texts.js";
import { reportTextsOf } from "../localise/texts-of.js";
import type { ReportContext } from "../report.js";

/** Lines longer than this tire the eye, however wide the terminal is. */
const widest = 110;
const narrowest = 40;

/** What the parts of a terminal report share. */
export interface Terminal {
  readonly context: ReportContext;
  readonly texts: ReportTexts;
  /** Columns that a line may take. */
  readonly width: number;
  /** Paints; paints nothing where colour is off. */
  readonly paint: ChalkInstance;
  readonly colorOf: Readonly<Record<Severity, ChalkInstance>>;
}

export function terminalOf(context: ReportContext): Terminal {
  const paint = new Chalk({ level: context.color ? 1 : 0 });
  return {
    context,
    texts: reportTextsOf(context.locale),
    width: Math.min(widest, Math.max(narrowest, context.width)),
    paint,
    colorOf: { error: paint.red, warning: paint.yellow, info: paint.blue },
  };
}

/** Green, yellow or red, as a score is good, middling or bad. */
export function scoreColor(score: number, { paint }: Terminal): ChalkInstance {
  if (score >= 85) return paint.green;
  return score >= 60 ? paint.yellow : paint.red;
}
