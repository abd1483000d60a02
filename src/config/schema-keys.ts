import type * as v from "valibot";

type Schema = v.GenericSchema & {
  readonly wrapped?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly value?: Schema;
  readonly item?: Schema;
  readonly options?: readonly unknown[];
  readonly items?: readonly Schema[];
};

/**
 * The keys that a schema knows at a place, and the words that it allows there.
 * @param path from the root: names of keys, numbers of items
 */
export function knownAt(schema: v.GenericSchema, path: readonly unknown[]): { keys: string[]; words: string[] } {
  let here: Schema[] = [schema as Schema];
  for (const key of path) here = here.flatMap((one) => stepInto(one, key));
  const all = here.flatMap(unwrap);
  return {
    keys: [...new Set(all.flatMap((one) => Object.keys(one.entries ?? {})))],
    words: [
      ...new Set(
        all.flatMap((one) =>
          one.type === "picklist" ? (one.options ?? []).filter((word) => typeof word === "string") : [],
        ),
      ),
    ],
  };
}

function stepInto(schema: Schema, key: unknown): Schema[] {
  return unwrap(schema).flatMap((one) => {
    if (one.entries) return Object.hasOwn(one.entries, String(key)) ? [one.entries[String(key)] as Schema] : [];
    if (one.items) return one.items[Number(key)] ? [one.items[Number(key)] as Schema] : [];
    if (one.item) return [one.item];
    return one.type === "record" && one.value ? [one.value] : [];
  });
}

/** What stands behind "optional" and "or". */
function unwrap(schema: Schema): Schema[] {
  if (schema.wrapped) return unwrap(schema.wrapped);
  if (schema.type === "union") return (schema.options as readonly Schema[]).flatMap(unwrap);
  return [schema];
}
