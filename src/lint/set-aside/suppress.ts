import type { List } from "../../spill/list.js";
import type { Finding } from "../finding.js";
import type { LintedConversation } from "../result.js";
import { type Directive, directivesIn } from "./directives.js";
import type { Idle, Step } from "./set-aside.js";
import { silence } from "./silence.js";

/** Where a directive silences findings, in lines of its file. */
interface Reach {
  readonly directive: Directive;
  readonly from: number;
  readonly to: number;
}

/**
 * Takes out the findings that comments in the files silence.
 * @param texts the files that hold templates, by path: their text and extension
 * @param known the ids of all rules
 */
export function suppress(
  findings: List<Finding>,
  conversations: List<LintedConversation>,
  texts: ReadonlyMap<string, { readonly text: string; readonly extension: string }>,
  known: ReadonlySet<string>,
): Step {
  const idle: Idle[] = [];
  const reaches = new Map<string, Reach[]>();
  for (const [path, { text, extension }] of texts) {
    const starts = conversations.filter((one) => one.path === path).map((one) => one.line);
    const directives = directivesIn(text, extension);
    const sound = directives.filter((directive) => {
      const fault = faultOf(directive, known);
      if (fault) idle.push({ kind: "suppression", where: `${path}:${directive.line}`, ...fault });
      return !fault;
    });
    if (sound.length > 0) reaches.set(path, reachesOf(sound, starts, text.split("\n")));
  }
  if (reaches.size === 0) return { kept: findings, count: 0, idle };
  const used = new Set<Directive>();
  const { kept, count } = silence(findings, (finding) => {
    const silencing = (reaches.get(finding.place?.path ?? "") ?? []).filter((reach) => silences(reach, finding));
    for (const { directive } of silencing) used.add(directive);
    return silencing.length > 0;
  });
  for (const [path, list] of reaches) {
    for (const { directive } of list) {
      if (used.has(directive)) continue;
      const about = directive.rules.join(", ") || directive.name;
      idle.push({ kind: "suppression", where: `${path}:${directive.line}`, why: "unused", about });
    }
  }
  return { kept, count, idle };
}

function faultOf(directive: Directive, known: ReadonlySet<string>): Pick<Idle, "why" | "about"> | undefined {
  if (directive.kind === "unknown") return { why: "unknown-directive", about: directive.name };
  const unknown = directive.rules.find((rule) => !known.has(rule));
  if (unknown !== undefined) return { why: "unknown-rule", about: unknown };
  return directive.kind !== "end" && directive.reason === "" ? { why: "no-reason", about: directive.name } : undefined;
}

function silences({ directive, from, to }: Reach, { ruleId, place }: Finding): boolean {
  if (directive.rules.length > 0 && !directive.rules.includes(ruleId)) return false;
  return place !== undefined && place.region.line <= to && place.region.endLine >= from;
}

/** @param starts the lines on which the file's templates begin */
function reachesOf(directives: readonly Directive[], starts: readonly number[], lines: readonly string[]): Reach[] {
  return directives.flatMap((directive, index) => {
    const { kind, line } = directive;
    switch (kind) {
      case "line":
        return [{ directive, from: line, to: line }];
      case "next-line":
        return [{ directive, from: line + 1, to: nextFilled(lines, line) }];
      case "next-template": {
        const from = Math.min(...starts.filter((start) => start > line));
        const after = Math.min(...starts.filter((start) => start > from));
        return [{ directive, from, to: after - 1 }];
      }
      case "file":
        return [{ directive, from: 1, to: Number.POSITIVE_INFINITY }];
      case "begin":
        return [{ directive, from: line, to: endOf(directive, directives.slice(index + 1)) }];
      default:
        return [];
    }
  });
}

/** The line of the enabling comment that ends it. */
function endOf({ rules }: Directive, following: readonly Directive[]): number {
  const end = following.find(
    (one) => one.kind === "end" && (one.rules.length === 0 || rules.some((rule) => one.rules.includes(rule))),
  );
  return end?.line ?? Number.POSITIVE_INFINITY;
}

/** The next line that is not empty: who leaves a line free below the comment means the one after it. */
function nextFilled(lines: readonly string[], line: number): number {
  const found = lines.findIndex((text, index) => index >= line && text.trim() !== "");
  return found < 0 ? line + 1 : found + 1;
}
