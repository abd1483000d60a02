import { type List, pickList } from "../spill/list.js";
import { Names } from "../spill/names.js";
import { sortedOrder } from "../spill/sorted-order.js";
import type { Finding } from "./finding.js";

/** Findings in their stable order: file, line, column, rule, message; what is about the whole run comes last. */
export function sortFindings(findings: List<Finding>): List<Finding> {
  const files = new Uint32Array(findings.length);
  const lines = new Uint32Array(findings.length);
  const columns = new Uint32Array(findings.length);
  const rules = new Uint32Array(findings.length);
  const paths = new Names();
  const ids = new Names();
  findings.forEach(({ ruleId, place }, index) => {
    files[index] = place ? paths.numberOf(place.path) : nowhere;
    lines[index] = place?.region.line ?? 0;
    columns[index] = place?.region.column ?? 0;
    rules[index] = ids.numberOf(ruleId);
  });
  const pathRanks = paths.ranks();
  const idRanks = ids.ranks();
  for (let index = 0; index < findings.length; index += 1) {
    if (files[index] !== nowhere) files[index] = pathRanks[files[index] as number] as number;
    rules[index] = idRanks[rules[index] as number] as number;
  }
  const by = (numbers: Uint32Array, a: number, b: number) => (numbers[a] as number) - (numbers[b] as number);
  const order = sortedOrder(findings.length, (a, b) => {
    const apart = by(files, a, b) || by(lines, a, b) || by(columns, a, b) || by(rules, a, b);
    return apart || (files[a] === nowhere ? 0 : compareRest(findings.at(a) as Finding, findings.at(b) as Finding));
  });
  return pickList(findings, order);
}

/** Stands behind all files. */
const nowhere = 0xffffffff;

function compareRest(a: Finding, b: Finding): number {
  return (
    text(a.place?.conversationId ?? "", b.place?.conversationId ?? "") ||
    text(a.messageName, b.messageName) ||
    text(JSON.stringify(a.values), JSON.stringify(b.values))
  );
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
