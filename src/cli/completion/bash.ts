import { type CompletedCommand, type CompletedOption, rulesCommand, severityWords } from "./spec.js";

/** The script that bash completes galateo's command line with. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, options, words }) => {
    const flags = options.flatMap(({ long, short }) => (short ? [long, short] : [long])).join(" ");
    const branches = options.flatMap(({ long, short, values }) =>
      values === undefined ? [] : [`        ${short ? `${long}|${short}` : long}) ${replyOf(values)}; return ;;`],
    );
    return [
      `    ${name})`,
      '      case "$previous" in',
      ...branches,
      "      esac",
      `      flags="${flags}"`,
      `      words="${words === "rules" ? "$(_galateo_rules)" : (words?.join(" ") ?? "")}"`,
      "      ;;",
    ].join("\n");
  });
  return `# galateo completion bash >> ~/.bashrc
_galateo_rules() { ${rulesCommand}; }
_galateo() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" word flags="" words=""
  local commands="${commands.map(({ name }) => name).join(" ")}"
  # bash cuts words at "=": --rule, the rule, "=", the severity.
  if [[ "$current" == "=" && "\${COMP_WORDS[COMP_CWORD-2]}" == --rule ]]; then
    COMPREPLY=(${severityWords.join(" ")}); return
  elif [[ "$previous" == "=" && "\${COMP_WORDS[COMP_CWORD-3]}" == --rule ]]; then
    COMPREPLY=($(compgen -W "${severityWords.join(" ")}" -- "$current")); return
  fi
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

function replyOf(values: NonNullable<CompletedOption["values"]>): string {
  if (values === "rules") {
    // Behind a comma another one begins.
    const before = `local before=""; [[ "$current" == *,* ]] && before="\${current%,*},"`;
    return `${before}; COMPREPLY=($(compgen -P "$before" -W "$(_galateo_rules)" -- "\${current##*,}"))`;
  }
  if (values === "rule=severity") {
    return `compopt -o nospace 2>/dev/null; COMPREPLY=($(compgen -S = -W "$(_galateo_rules)" -- "$current"))`;
  }
  if (values === "file" || values.length === 0) return 'COMPREPLY=($(compgen -f -- "$current"))';
  return `COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$current"))`;
}
