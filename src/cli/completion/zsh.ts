import type { CompletedCommand, CompletedOption } from "./spec.js";

/** The script that zsh completes galateo's command line with. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  const cases = commands.map(({ name, options, words }) => {
    const rest = words ? `'*:word:(${words.join(" ")})'` : "'*:file:_files'";
    const specs = [...options.flatMap(specsOf), rest];
    return `    ${name}) _arguments -s ${specs.join(" \\\n      ")} ;;`;
  });
  return `#compdef galateo
# galateo completion zsh > "\${fpath[1]}/_galateo"
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
  const value = values === undefined ? "" : `:value:${values === "file" ? "_files" : `(${values.join(" ")})`}`;
  return [...(short ? [short] : []), long].map((flag) => quoted(`*${flag}${text}${value}`));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
