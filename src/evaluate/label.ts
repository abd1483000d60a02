/** A human's label: this message breaks (or, `near`, only seems to break) this rule. */
export interface Label {
  readonly conversation: string;
  /** null for a template, and where only the conversation as a whole was judged. */
  readonly message: string | null;
  readonly rule: string;
  /** A text that looks like a fault and is none. */
  readonly near: boolean;
  /** Who judged; undefined where the file does not say. */
  readonly rater?: string;
}

/** A line of a labels file that is no label: where, and what was expected. */
export interface LabelProblem {
  readonly line: number;
  readonly message: string;
}

/** What a file of labels holds. */
export interface LabelFile {
  readonly labels: readonly Label[];
  /**
   * The conversations that each rater ("" where none is named) looked at, where the file tells it: by rows without a
   * rule, or a row for each conversation. undefined: every conversation that is linted.
   */
  readonly reviewed?: ReadonlyMap<string, ReadonlySet<string>>;
  readonly problems: readonly LabelProblem[];
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
    const { conversation, message, rule, near, rater } = JSON.parse(line) as Record<string, unknown>;
    if (typeof conversation !== "string" || typeof rule !== "string") return undefined;
    return {
      conversation,
      message: typeof message === "string" ? message : null,
      rule,
      near: near === true,
      ...(typeof rater === "string" ? { rater } : {}),
    };
  } catch {
    return undefined;
  }
}
