import { filterList, LazyList, type List } from "../../spill/list.js";
import type { Finding } from "../finding.js";
import { identityOf } from "../fingerprint.js";
import { sortFindings } from "../sort.js";

/**
 * Takes out what is silenced. Behind a finding others of its rule may stand, which it hid: the first that is not silenced
 * itself takes its place.
 * @returns what is left, in the order of findings, and how many are silenced
 */
export function silence(
  findings: List<Finding>,
  isSilenced: (finding: Finding) => boolean,
): { readonly kept: List<Finding>; readonly count: number } {
  const stepped: Finding[] = [];
  let count = 0;
  const kept = filterList(findings, (finding) => {
    if (!isSilenced(finding)) return true;
    count += 1;
    const { behind = [] } = finding;
    for (const [index, one] of behind.entries()) {
      const next = { ...one, fingerprint: identityOf(one), behind: behind.slice(index + 1) };
      if (!isSilenced(next)) {
        stepped.push(next);
        break;
      }
      count += 1;
    }
    return false;
  });
  if (stepped.length === 0) return { kept, count };
  const all = new LazyList(kept.length + stepped.length, (index) => {
    return (index < kept.length ? kept.at(index) : stepped[index - kept.length]) as Finding;
  });
  return { kept: sortFindings(Array.isArray(findings) ? [...all] : all), count };
}
