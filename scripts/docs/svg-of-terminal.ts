import { stripVTControlCharacters } from "node:util";

const colors: Readonly<Record<number, string>> = {
  30: "#1e1e1e",
  31: "#e06c75",
  32: "#98c379",
  33: "#e5c07b",
  34: "#61afef",
  35: "#c678dd",
  36: "#56b6c2",
  37: "#d4d4d4",
  90: "#7f848e",
  91: "#e06c75",
  92: "#98c379",
  93: "#e5c07b",
  94: "#61afef",
  95: "#c678dd",
  96: "#56b6c2",
  97: "#ffffff",
};
const escapeMark = String.fromCharCode(27);
/** Colours and styles, and the marks around links. */
const sequence = new RegExp(`(${escapeMark}\\[[\\d;]*m|${escapeMark}\\]8;;[^${escapeMark}]*${escapeMark}\\\\)`);
const charWidth = 8.4;
const lineHeight = 19;

interface Style {
  readonly color?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly underline?: boolean;
}

/** Text with terminal colours as an SVG picture. @param mostLines what is longer is cut */
export function svgOfTerminal(text: string, mostLines: number): string {
  const lines = text.trimEnd().split("\n").slice(0, mostLines);
  const width = Math.max(...lines.map((line) => stripVTControlCharacters(line).length)) * charWidth + 32;
  const height = lines.length * lineHeight + 32;
  let style: Style = {};
  const rows = lines.map((line, row) => {
    const spans: string[] = [];
    let column = 0;
    for (const part of line.split(sequence)) {
      if (part.startsWith(`${escapeMark}[`)) style = styled(style, part);
      else if (part !== "" && !part.startsWith(escapeMark)) {
        spans.push(spanOf(part, style, column, row));
        column += part.length;
      }
    }
    return spans.join("");
  });
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width.toFixed(0)}" height="${height}" font-family="ui-monospace,Menlo,Consolas,monospace" font-size="14">`;
  return `${open}<rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>${rows.join("\n")}</svg>\n`;
}

function spanOf(text: string, style: Style, column: number, row: number): string {
  const attributes = [
    `x="${(16 + column * charWidth).toFixed(1)}"`,
    `y="${28 + row * lineHeight}"`,
    `fill="${style.color ?? "#d4d4d4"}"`,
    ...(style.bold ? ['font-weight="bold"'] : []),
    ...(style.dim ? ['opacity="0.65"'] : []),
    ...(style.underline ? ['text-decoration="underline"'] : []),
  ];
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text xml:space="preserve" ${attributes.join(" ")}>${escaped}</text>`;
}

function styled(style: Style, code: string): Style {
  let next = style;
  for (const part of code.slice(2, -1).split(";")) {
    const number = Number(part === "" ? "0" : part);
    if (number === 0) next = {};
    else if (number === 1) next = { ...next, bold: true };
    else if (number === 2) next = { ...next, dim: true };
    else if (number === 4) next = { ...next, underline: true };
    else if (number === 22) next = { ...next, bold: false, dim: false };
    else if (number === 24) next = { ...next, underline: false };
    else if (number === 39) next = { ...next, color: "#d4d4d4" };
    else if (colors[number]) next = { ...next, color: colors[number] };
  }
  return next;
}
