import type { InputContainer } from "../../src/read/container.js";
import type { InputFormat } from "../../src/read/format.js";

/** The page of input formats. */
export function formatsPage(formats: readonly InputFormat[], containers: readonly InputContainer[]): string {
  const parts = formats.map(({ name, holds, documentation }) => {
    const { title, recognisedBy, roles, times, customerKey, limits, verified } = documentation;
    return section(`${title} (\`${name}\`, ${holds})`, [
      ["recognised by", recognisedBy],
      ["who speaks", roles],
      ["times", times],
      ["customer", customerKey],
      ["limits", limits],
      ["verified on", verified],
    ]);
  });
  const wrappers = containers.map(({ name, documentation }) => {
    const { title, recognisedBy, limits, verified } = documentation;
    return section(`${title} (\`${name}\`)`, [
      ["recognised by", recognisedBy],
      ["limits", limits],
      ["verified on", verified],
    ]);
  });
  const intro =
    "galateo recognises a file by its content; `--input-format NAME` says what it is where it does not show it, and " +
    "`mapping:` in the configuration names the columns of a table.\n\n" +
    "A message that shows a picture, a recording or a file and says nothing is read as a line that stands for it, as WhatsApp " +
    "writes it (`image omitted`), with `media: true`: it was sent, and it may be what the other answers. Internal notes, drafts, " +
    "deleted messages, quoted mail and signatures of programs are no part of a conversation and are left out; how many notes, drafts, " +
    "deleted and empty messages and events without a text there were is told at the end, and is `leftOut` in the JSON report.";
  return `${[`# Input formats\n\n${intro}`, overview(formats, containers), ...parts, containerIntro, ...wrappers].join("\n\n")}\n`;
}

const containerIntro = `# What formats come in

These are opened, and what is in them is recognised as if it lay there by itself.`;

/** One line per format: the reader of the page looks for a product first. */
function overview(formats: readonly InputFormat[], containers: readonly InputContainer[]): string {
  const rows = formats.map(
    ({ name, holds, documentation: { title, verified } }) =>
      `| ${cell(title)} | \`${name}\` | ${holds} | ${verified} |`,
  );
  const wrappers = containers.map(
    ({ name, documentation: { title, verified } }) => `| ${cell(title)} | \`${name}\` | what is in it | ${verified} |`,
  );
  return [
    "| product or file | name | holds | reader verified on |",
    "| --- | --- | --- | --- |",
    ...rows,
    ...wrappers,
  ].join("\n");
}

function section(heading: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([label, text]) => `| ${label} | ${cell(text)} |`);
  return [`## ${heading}\n`, "| | |", "| --- | --- |", ...lines].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
