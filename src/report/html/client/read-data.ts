import type { PageData } from "../page/page-data.js";

/** The page's data, unpacked where it was packed. */
export async function readData(): Promise<PageData> {
  const plain = document.getElementById("data");
  if (plain) return JSON.parse(plain.textContent ?? "") as PageData;
  const packed = atob(document.getElementById("packed")?.textContent ?? "");
  const bytes = new Uint8Array(packed.length);
  for (let index = 0; index < packed.length; index += 1) bytes[index] = packed.charCodeAt(index);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(stream).json()) as PageData;
}
