import { parse } from "yaml";
import type { Channel } from "../conversation/conversation.js";
import { channelNamed } from "./channel-words.js";
import { fieldsAt, textAt } from "./json-fields.js";

/** What stands between two lines of dashes at the beginning of a template. */
export interface FrontMatter {
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly company?: string | undefined;
  /** How many lines of the file it takes up. */
  readonly length: number;
}

/** Reads a file's front matter; what is no YAML counts as none. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trim() !== "---") return { length: 0 };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return { length: 0 };
  const read = yamlOf(lines.slice(1, end).join("\n"));
  if (read === undefined) return { length: 0 };
  return { ...describedBy(read), length: end + 1 };
}

/** The name, language, channel and company that an object's keys tell. */
export function describedBy(value: unknown): Omit<FrontMatter, "length"> {
  const channel = first(value, ["channel", "canale"]);
  return {
    name: first(value, [
      "name",
      "title",
      "nome",
      "titolo",
      "short_code",
      "shortcut",
      "shortcode",
      "id",
      "key",
      "code",
      "codice",
      "slug",
      "label",
    ]),
    language: first(value, ["language", "lang", "lingua", "locale"]),
    channel: channel === undefined ? undefined : channelNamed(channel),
    company: first(value, ["company", "azienda", "brand"]),
  };
}

function first(value: unknown, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textAt(value, key);
    if (text !== undefined) return text;
  }
  return undefined;
}

function yamlOf(text: string): unknown {
  try {
    const value: unknown = parse(text, { logLevel: "silent" });
    return Object.keys(fieldsAt(value)).length > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}
