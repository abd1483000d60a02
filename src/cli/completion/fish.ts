import { type CompletedCommand, type CompletedOption, rulesCommand, severityWords } from "./spec.js";

/** The script that fish completes galateo's command line with. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, description, options, words }) => {
    const seen = `-n ${quoted(name === "lint" ? `not __fish_seen_subcommand_from ${others(commands)}` : `__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c galateo -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...(words ? [`complete -c galateo ${seen} -f -a ${quoted(valuesOf(words))}`] : []),
      ...options.map(({ long, short, description: text, values }) => {
        const flag = `-l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ""}`;
        const value =
          values === undefined
            ? ""
            : values === "file" || values.length === 0
              ? " -r"
              : ` -x -a ${quoted(valuesOf(values))}`;
        return `complete -c galateo ${seen} ${flag}${value} -d ${quoted(text)}`;
      }),
    ];
  });
  return `# galateo completion fish > ~/.config/fish/completions/galateo.fish\n${lines.join("\n")}\n`;
}

/** The words themselves, or the fish code that prints them. */
function valuesOf(values: Exclude<CompletedOption["values"], undefined | "file">): string {
  if (values === "rules") return `(${rulesCommand})`;
  if (values === "rule=severity")
    return `(for rule in (${rulesCommand}); echo $rule={${severityWords.join(",")}}; end)`;
  return values.join(" ");
}

/** All commands but lint, which may be left out. */
function others(commands: readonly CompletedCommand[]): string {
  return commands.flatMap(({ name }) => (name === "lint" ? [] : [name])).join(" ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
