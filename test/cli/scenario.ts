/** A golden scenario as its file holds it. */
export interface Scenario {
  readonly title: string;
  readonly files: readonly { readonly path: string; readonly content: string }[];
  /** What is typed on standard input; undefined: nothing. */
  readonly input?: string;
  readonly command: string;
  readonly exitCode: number;
  /** stdout, stderr and files that the command writes, in this order; what is empty is left out. */
  readonly expected: readonly { readonly name: string; readonly text: string }[];
}

const divider = /^=== (file|stdin|command|exit|expect)(?: (.+))?$/;

/**
 * Reads a scenario: a title in the first line, then parts that begin with `=== file PATH`, `=== stdin`, `=== command`,
 * `=== exit CODE` and `=== expect NAME`.
 */
export function readScenario(text: string): Scenario {
  const [title = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const parts: { kind: string; name: string; lines: string[] }[] = [];
  for (const line of lines) {
    const match = divider.exec(line);
    if (match) parts.push({ kind: match[1] as string, name: match[2] ?? "", lines: [] });
    else parts[parts.length - 1]?.lines.push(line);
  }
  const of = (kind: string) => parts.filter((part) => part.kind === kind);
  const stdin = of("stdin")[0];
  return {
    title: title.replace(/^# /, ""),
    files: of("file").map((part) => ({ path: part.name, content: contentOf(part.lines) })),
    ...(stdin ? { input: contentOf(stdin.lines) } : {}),
    command: contentOf(of("command")[0]?.lines ?? []).trim(),
    exitCode: Number(of("exit")[0]?.name ?? 0),
    expected: of("expect").map((part) => ({ name: part.name, text: contentOf(part.lines) })),
  };
}

/** Writes a scenario so that reading it gives the same. */
export function writeScenario(scenario: Scenario): string {
  const part = (head: string, text: string) => `=== ${head}\n${text}${text.endsWith("\n") || text === "" ? "" : "\n"}`;
  return [
    `# ${scenario.title}\n`,
    ...scenario.files.map(({ path, content }) => part(`file ${path}`, content)),
    ...(scenario.input === undefined ? [] : [part("stdin", scenario.input)]),
    part("command", scenario.command),
    `=== exit ${scenario.exitCode}\n`,
    ...scenario.expected.map(({ name, text }) => part(`expect ${name}`, text)),
  ].join("");
}

function contentOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
