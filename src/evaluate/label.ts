/** A human's label: this message breaks (or, `near`, only seems to break) this rule. */
export interface Label {
  readonly conversation: string;
  /** null for a template. */
  readonly message: string | null;
  readonly rule: string;
  /** A text that looks like a fault and is none. */
  readonly near: boolean;
}

/** A line of a labels file that is no label: where, and what was expected. */
export interface LabelProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads labels, one JSON object a line. */
export function readLabels(text: string): { labels: Label[]; problems: LabelProblem[] } {
  const labels: Label[] = [];
  const problems: LabelProblem[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const label = readLabel(line);
    if (label) labels.push(label);
    else {
      const message = 'no label; expected {"conversation":"…","message":"…" or null,"rule":"…"}';
      problems.push({ line: index + 1, message });
    }
  });
  return { labels, problems };
}

function readLabel(line: string): Label | undefined {
  try {
    const { conversation, message, rule, near } = JSON.parse(line) as Record<string, unknown>;
    if (typeof conversation !== "string" || typeof rule !== "string") return undefined;
    return { conversation, message: typeof message === "string" ? message : null, rule, near: near === true };
  } catch {
    return undefined;
  }
}
