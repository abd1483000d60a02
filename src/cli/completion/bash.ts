import type { CompletedCommand } from "./spec.js";

/** The script that bash completes galateo's command line with. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, options, words }) => {
    const flags = options.flatMap(({ long, short }) => (short ? [long, short] : [long])).join(" ");
    const valued = options.filter(({ values }) => values !== undefined);
    const branches = valued.map(({ long, short, values }) => {
      const pattern = short ? `${long}|${short}` : long;
      const reply =
        values === "file" || values?.length === 0
          ? 'COMPREPLY=($(compgen -f -- "$current"))'
          : `COMPREPLY=($(compgen -W "${values?.join(" ")}" -- "$current"))`;
      return `        ${pattern}) ${reply}; return ;;`;
    });
    return [
      `    ${name})`,
      '      case "$previous" in',
      ...branches,
      "      esac",
      `      flags="${flags}"`,
      `      words="${words?.join(" ") ?? ""}"`,
      "      ;;",
    ].join("\n");
  });
  return `# galateo completion bash >> ~/.bashrc
_galateo() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" word flags="" words=""
  local commands="${commands.map(({ name }) => name).join(" ")}"
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " $commands " in *" $word "*) command="$word"; break ;; esac
  done
  case "\${command:-lint}" in
${cases.join("\n")}
  esac
  if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [[ -z "$command" ]]; then COMPREPLY=($(compgen -W "$commands" -- "$current") $(compgen -f -- "$current"))
  elif [[ -n "$words" ]]; then COMPREPLY=($(compgen -W "$words" -- "$current"))
  else COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _galateo galateo
`;
}
