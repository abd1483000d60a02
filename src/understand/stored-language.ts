import type { CompiledLanguage } from "./compile-language.js";
import { type NumberArray, type NumberLists, pack, unpack } from "./pack.js";

/** Marks where an array or lists stood in the plain data. */
type Stored = { readonly array: string } | { readonly lists: string };

/** A compiled language as bytes: its names as JSON, its numbers and words as they are. */
export function packLanguage(language: CompiledLanguage): Uint8Array {
  const arrays: Record<string, NumberArray> = {};
  const plain = (value: unknown, path: string): unknown => {
    if (value instanceof Int32Array || value instanceof Uint16Array) {
      arrays[path] = value;
      return { array: path } satisfies Stored;
    }
    if (Array.isArray(value) || value === null || typeof value !== "object") return value;
    if ("offsets" in value && "items" in value) {
      const lists = value as NumberLists;
      arrays[`${path}.offsets`] = lists.offsets;
      arrays[`${path}.items`] = lists.items;
      return { lists: path } satisfies Stored;
    }
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, `${path}.${name}`)]));
  };
  return pack(plain(language, ""), arrays);
}

/** What packLanguage stored. */
export function unpackLanguage(bytes: Uint8Array): CompiledLanguage {
  const { data, arrays } = unpack<unknown>(bytes);
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value) || value === null || typeof value !== "object") return value;
    if ("array" in value) return arrays[(value as { array: string }).array];
    if ("lists" in value) {
      const { lists } = value as { lists: string };
      return { offsets: arrays[`${lists}.offsets`], items: arrays[`${lists}.items`] };
    }
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, whole(one)]));
  };
  return whole(data) as CompiledLanguage;
}
