import type { ExportWriter } from "./talk.js";

/** An export as it looks after an accident that its format can show; undefined where a cut leaves a shorter, whole file. */
export function damaged(text: string, { name }: ExportWriter): string | undefined {
  const extension = name.split(".").at(-1);
  const lines = text.split("\n");
  const middle = lines.length >> 1;
  switch (extension) {
    case "json":
      return text.slice(0, Math.floor(text.length * 0.7));
    case "jsonl":
      return lines.map((line, index) => (index === 1 ? line.slice(0, line.length >> 1) : line)).join("\n");
    case "csv":
      return [...lines.slice(0, middle), '"x,"torn', ...lines.slice(middle)].join("\n");
    case "xml":
      return text.slice(0, Math.floor(text.length * 0.7));
    case "html":
      return text.slice(0, -20);
    case "mbox":
      return text.replace(/\nFrom: "Colm[^\n]*/, "");
    case "vtt":
    case "srt":
      return text.replace(/\d\d:\d\d:\d\d([.,]\d{3} -->)/, "00:0x$1");
    default:
      return undefined;
  }
}
