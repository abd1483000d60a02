/** The last part of a path, whichever slashes it has; inside an archive (`archive.zip!chat.txt`), the entry's. */
export function fileName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/^.*\.(?:zip|xlsx|xlsm)!(?=.)/i, "");
}

/** The file's name without its extension (and without `.gz`). */
export function fileStem(path: string): string {
  const name = fileName(path).replace(/\.gz$/i, "");
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The extension in lower case, without its dot (and without `.gz`); "" where there is none. */
export function fileExtension(path: string): string {
  const name = fileName(path).replace(/\.gz$/i, "");
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}
