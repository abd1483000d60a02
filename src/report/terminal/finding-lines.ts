import type { Finding } from "../../lint/finding.js";
import { textWidth } from "../../text-width.js";
import { fillWith } from "../localise/fill-text.js";
import { safeLine } from "../safe-text.js";
import { severityMarks } from "../severity-marks.js";
import { speakerOf } from "../speaker.js";
import { tellFinding } from "../told-finding.js";
import { labelled } from "./labelled.js";
import { quoteLines } from "./quote.js";
import { relatedLine } from "./related.js";
import type { Terminal } from "./terminal.js";
import { truncate, wrap } from "./wrap.js";

/** Below this a reader should know that the rule was not sure. */
const unsure = 0.7;

/** What was told above and need not be told again. */
export interface SeenTexts {
  /** Ids of rules whose why was told anywhere in the run. */
  readonly reasons: Set<string>;
  /** Suggestions told in the same conversation. */
  readonly suggestions: Set<string>;
}

/**
 * A finding: who said it, the words in their place, what is wrong, why, how to say it instead, what stands beside it.
 * @param seen texts that the reader has seen already; what is told here is added
 * @param previous the finding shown just above, so that two findings on the same words quote them once
 */
export function findingLines(
  finding: Finding,
  previous: Finding | undefined,
  seen: SeenTexts,
  terminal: Terminal,
  indent: string,
): string[] {
  const { paint, texts } = terminal;
  const inner = `${indent}  `;
  const told = tellFinding(finding, terminal.context);
  const color = terminal.colorOf[finding.severity];
  const lines = isSamePlace(finding, previous) ? [] : placeLines(finding, terminal, indent);
  wrap(safeLine(told.message), terminal.width - inner.length).forEach((line, index) => {
    lines.push(
      index === 0 ? `${indent}${color(severityMarks[finding.severity])} ${paint.bold(line)}` : inner + paint.bold(line),
    );
  });
  if (!seen.reasons.has(finding.ruleId) && told.why !== "") {
    lines.push(...labelled(texts.why, safeLine(told.why), terminal, inner));
  }
  if (told.suggestion !== null && !seen.suggestions.has(told.suggestion)) {
    lines.push(...labelled(texts.better, safeLine(told.suggestion), terminal, inner, paint.green));
    seen.suggestions.add(told.suggestion);
  }
  seen.reasons.add(finding.ruleId);
  for (const related of finding.related) {
    lines.push(...labelled(texts.seeAlso, relatedLine(related, finding.place, terminal), terminal, inner, paint.cyan));
  }
  for (const line of wrap(sourceOf(finding, terminal), terminal.width - inner.length)) {
    lines.push(`${inner}${paint.dim(line)}`);
  }
  return lines;
}

function placeLines(finding: Finding, terminal: Terminal, indent: string): string[] {
  const { place, severity } = finding;
  if (!place) return [];
  const quote = quoteLines(place, severity, terminal, indent);
  if (place.messageId === null) return quote;
  const time = /T(\d{2}:\d{2})/.exec(place.at ?? "")?.[1];
  const rest = ["", safeLine(place.messageId), ...(time === undefined ? [] : [time])].join(" · ").trimStart();
  const room = terminal.width - indent.length - textWidth(rest) - 1;
  const speaker = truncate(safeLine(speakerOf(place, terminal.texts)), room);
  return [`${indent}${terminal.paint.bold(speaker)} ${terminal.paint.dim(rest)}`, ...quote];
}

function sourceOf({ place, ruleId, confidence }: Finding, { texts }: Terminal): string {
  const where = place ? [`${place.region.line}:${place.region.column}`] : [];
  const doubt = confidence < unsure ? [fillWith(texts.confidence, { confidence }, texts)] : [];
  return [...where, ruleId, ...doubt].join("  ");
}

function isSamePlace({ place }: Finding, previous: Finding | undefined): boolean {
  const other = previous?.place;
  return (
    place !== undefined &&
    other !== undefined &&
    place.messageId === other.messageId &&
    place.region.line === other.region.line &&
    place.region.column === other.region.column &&
    place.excerpt === other.excerpt
  );
}
