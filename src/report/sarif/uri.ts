/** A path as the user gave it as a URI reference: relative paths stay relative. */
export function uriOf(path: string): string {
  const parts = path
    .replaceAll("\\", "/")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/");
  const drive = /^[A-Za-z]:$/.test(parts[0] ?? "");
  const encoded = parts.map((part, index) => (drive && index === 0 ? part : encodeURIComponent(part))).join("/");
  if (drive) return `file:///${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
