/** An object of a JSON export. */
export type Fields = Readonly<Record<string, unknown>>;

/** Keys and indexes from the root of a record to a value. */
export type JsonPath = readonly (string | number)[];

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at a path; an empty one where there is none. */
export function fieldsAt(value: unknown, ...path: (string | number)[]): Fields {
  const found = valueAt(value, ...path);
  return isFields(found) ? found : {};
}

/** The list at a path; an empty one where there is none. */
export function listAt(value: unknown, ...path: (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** The text at a path; numbers as text; undefined for anything else and for "". */
export function textAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === "string") return found.trim() === "" ? undefined : found;
  return typeof found === "number" || typeof found === "bigint" ? String(found) : undefined;
}

/** The yes or no at a path, also where an export writes it as a text or a number; undefined for anything else. */
export function flagAt(value: unknown, ...path: (string | number)[]): boolean | undefined {
  const found = valueAt(value, ...path);
  if (found === true || found === 1 || (typeof found === "string" && /^(?:true|1|yes)$/i.test(found))) return true;
  return found === false || found === 0 || (typeof found === "string" && /^(?:false|0|no)$/i.test(found))
    ? false
    : undefined;
}

export function valueAt(value: unknown, ...path: (string | number)[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[key];
  }
  return found;
}
