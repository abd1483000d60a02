import { type CompletedCommand, type CompletedOption, rulesCommand, severityWords } from "./spec.js";

/** The script that zsh completes galateo's command line with. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  const cases = commands.map(({ name, options, words }) => {
    const rest = `'*:word:${words ? actionOf(words) : "_files"}'`;
    const specs = [...options.flatMap(specsOf), rest];
    return `    ${name}) _arguments -s ${specs.join(" \\\n      ")} ;;`;
  });
  return `#compdef galateo
# galateo completion zsh > "\${fpath[1]}/_galateo"
_galateo_rules() {
  local -a rules
  rules=(\${(f)"$(${rulesCommand})"})
  compset -P '*,'
  compadd -a rules
}
_galateo_rule_severity() {
  local -a rules
  if compset -P '*='; then compadd ${severityWords.join(" ")}; return; fi
  rules=(\${(f)"$(${rulesCommand})"})
  compadd -S = -a rules
}
_galateo() {
  local -a commands
  commands=(
${names.join("\n")}
  )
  if (( CURRENT == 2 )) && [[ "$words[2]" != -* ]]; then
    _describe -t commands command commands
    _files
    return
  fi
  local command="$words[2]"
  (( \${commands[(I)$command:*]} )) && { shift words; (( CURRENT-- )) } || command=lint
  case "$command" in
${cases.join("\n")}
  esac
}
if [[ "$funcstack[1]" == _galateo ]]; then _galateo "$@"; else compdef _galateo galateo; fi
`;
}

function specsOf({ long, short, description, values }: CompletedOption): string[] {
  const text = `[${description.replace(/[[\]:]/g, (mark) => `\\${mark}`)}]`;
  const value = values === undefined ? "" : `:value:${actionOf(values)}`;
  return [...(short ? [short] : []), long].map((flag) => quoted(`*${flag}${text}${value}`));
}

/** What zsh does to complete a value. */
function actionOf(values: NonNullable<CompletedOption["values"]>): string {
  if (values === "file") return "_files";
  if (values === "rules") return "_galateo_rules";
  if (values === "rule=severity") return "_galateo_rule_severity";
  return `(${values.join(" ")})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
