/**
 * What is whole of a JSON value that is cut short: everything up to the last object or list that is closed, with the brackets
 * around it closed. So the messages before the cut are still read.
 * @returns undefined where nothing in it is whole
 */
export function mendJson(raw: string): string | undefined {
  const open: string[] = [];
  let inString = false;
  let end = 0;
  let closers = "";
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw[index];
    if (inString) {
      if (code === "\\") index += 1;
      else if (code === '"') inString = false;
    } else if (code === '"') inString = true;
    else if (code === "{") open.push("}");
    else if (code === "[") open.push("]");
    else if (code === "}" || code === "]") {
      open.pop();
      end = index + 1;
      closers = [...open].reverse().join("");
    }
  }
  return end === 0 ? undefined : raw.slice(0, end) + closers;
}
