import { severities } from "../../lint/api.js";
import { roundScore } from "../../score/round.js";
import { textWidth } from "../../text-width.js";
import { formatNumber } from "../localise/number.js";
import { safeLine } from "../safe-text.js";
import type { Selected } from "../select-worst.js";
import { severityMarks } from "../severity-marks.js";
import { scoreColor, type Terminal } from "./terminal.js";
import { pad, truncate } from "./wrap.js";

const longestId = 22;

/** The worst conversations of very many, each on one line: its score, what was found, what it is called and where it is. */
export function worstLines({ shown }: Selected, terminal: Terminal): string[] {
  const { paint, texts, width, context } = terminal;
  const idOf = (id: string) => truncate(safeLine(id), longestId);
  const idWidth = Math.max(...shown.map(({ conversation }) => textWidth(idOf(conversation.id))));
  return shown.map(({ conversation, findings }) => {
    const score = formatNumber(roundScore(conversation.score), texts).padStart(5);
    const counts = severities.map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      const text = count > 0 ? `${severityMarks[severity]} ${count}` : "";
      return count > 0 ? terminal.colorOf[severity](pad(text, 5)) : " ".repeat(5);
    });
    const titles = [...new Set(findings.map(({ ruleId }) => context.texts.get(ruleId)?.title ?? ruleId))].join(" · ");
    const place = `${safeLine(conversation.path)}:${conversation.line}`;
    const id = pad(idOf(conversation.id), idWidth);
    const room = width - 4 - 5 - 2 - 15 - idWidth - 2;
    const rest = room > 8 ? truncate(`${titles}  ${place}`, room) : "";
    return `    ${scoreColor(conversation.score, terminal)(score)}  ${counts.join("")}${paint.bold(id)}  ${paint.dim(rest)}`;
  });
}
