import { type List, pickList } from "../spill/list.js";
import { Names } from "../spill/names.js";
import { NumberList } from "../spill/number-list.js";
import { sortedOrder } from "../spill/sorted-order.js";
import type { Finding } from "./finding.js";

/** Findings in their stable order: file, line, column, rule, message; what is about the whole run comes last. */
export function sortFindings(findings: List<Finding>): List<Finding> {
  const order = new FindingOrder();
  findings.forEach((finding) => {
    order.add(finding);
  });
  return pickList(findings, order.of(findings));
}

/** The stable order of findings, noted while they come: sixteen bytes for each, and none is read again but to tell equals apart. */
export class FindingOrder {
  private readonly files = new NumberList(Uint32Array);
  private readonly lines = new NumberList(Uint32Array);
  private readonly columns = new NumberList(Uint32Array);
  private readonly rules = new NumberList(Uint32Array);
  private readonly paths = new Names();
  private readonly ids = new Names();

  /** Notes the next finding. */
  add({ ruleId, place }: Finding): void {
    this.files.add(place ? this.paths.numberOf(place.path) : nowhere);
    this.lines.add(place?.region.line ?? 0);
    this.columns.add(place?.region.column ?? 0);
    this.rules.add(this.ids.numberOf(ruleId));
  }

  /** The places of the findings in their order. @param findings those that were noted */
  of(findings: List<Finding>): Uint32Array {
    const pathRanks = this.paths.ranks();
    const idRanks = this.ids.ranks();
    const fileAt = (index: number) => {
      const file = this.files.at(index);
      return file === nowhere ? nowhere : (pathRanks[file] as number);
    };
    const ruleAt = (index: number) => idRanks[this.rules.at(index)] as number;
    const { lines, columns } = this;
    return sortedOrder(findings.length, (a, b) => {
      const apart =
        fileAt(a) - fileAt(b) || lines.at(a) - lines.at(b) || columns.at(a) - columns.at(b) || ruleAt(a) - ruleAt(b);
      if (apart !== 0 || this.files.at(a) === nowhere) return apart;
      return compareRest(findings.at(a) as Finding, findings.at(b) as Finding);
    });
  }
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
