import type { InputFormat } from "../../src/read/format.js";

/** The page of input formats. */
export function formatsPage(formats: readonly InputFormat[]): string {
  const parts = formats.map(({ name, holds, documentation }) => {
    const { title, recognisedBy, roles, times, customerKey, limits, verified } = documentation;
    const rows = [
      ["recognised by", recognisedBy],
      ["who speaks", roles],
      ["times", times],
      ["customer", customerKey],
      ["limits", limits],
      ["verified on", verified],
    ].map(([label, text]) => `| ${label} | ${(text as string).replaceAll("|", "\\|").replaceAll("\n", " ")} |`);
    return [`## ${title} (\`${name}\`, ${holds})\n`, "| | |", "| --- | --- |", ...rows].join("\n");
  });
  const intro =
    "galateo recognises a file by its content; `--input-format NAME` says what it is where it does not show it, and " +
    "`mapping:` in the configuration names the columns of a table.";
  return `# Input formats\n\n${intro}\n\n${parts.join("\n\n")}\n`;
}
