import { extname } from "node:path";
import { isFields, type JsonPath, listAt, textAt, valueAt } from "./json-fields.js";
import type { JsonRecord } from "./json-records.js";
import type { PlacedText } from "./json-text.js";
import { mediaLine } from "./media-line.js";

/** Under these keys exports hold what a message shows beside its text: a list, an object, or the name of a file. */
const places: readonly (readonly string[])[] = [
  ["attachments"],
  ["_embedded", "attachments"],
  ["attachment"],
  ["files"],
  ["file"],
  ["photos"],
  ["photo"],
  ["videos"],
  ["audio_files"],
  ["gifs"],
  ["sticker"],
  ["media"],
  ["contact_information"],
  ["location_information"],
];

/** Where a message tells what it shows, and where what it shows tells it beside. */
const messageKeys = ["content_type", "mime_type", "media_type", "type"];
const ownKeys = [...messageKeys, "contentType", "mimeType", "mimetype", "file_type", "fileUsageType", "file_name"];
const nameKeys = ["filename", "name", "uri"];

/** What a message says or, where it says nothing, shows. */
export interface SaidOrShown {
  readonly placed: PlacedText;
  readonly media?: true;
}

/**
 * What a message of an export says; where it says nothing and shows a picture or a file, a line that stands for that, as
 * WhatsApp writes it: when somebody sent what counts, also where it cannot be read.
 * @param path of the message in its record
 * @returns undefined where it does neither
 */
export function saidOrShown(
  placed: PlacedText | undefined,
  message: unknown,
  record: JsonRecord,
  path: JsonPath,
): SaidOrShown | undefined {
  if (placed && placed.text.trim() !== "") return { placed };
  const shown = shownIn(message);
  if (!shown) return placed && { placed };
  const origin = record.source.originOf([...path, ...shown.place]);
  return { placed: { text: shown.line, origin: { locate: () => origin.locate(0) } }, media: true };
}

function shownIn(message: unknown): { readonly line: string; readonly place: JsonPath } | undefined {
  for (const place of places) {
    const value = valueAt(message, ...place);
    const first = Array.isArray(value) ? listAt(message, ...place)[0] : value;
    const named = typeof first === "string" && first !== "" ? first : undefined;
    if (named === undefined && !(isFields(first) && Object.keys(first).length > 0)) continue;
    const endings = nameKeys.map((key) => extname(textAt(first, key) ?? ""));
    const words = [...ownKeys.flatMap((key) => textAt(first, key) ?? []), ...endings];
    const said = messageKeys.flatMap((key) => textAt(message, key) ?? []);
    return { line: mediaLine([...words, ...place, extname(named ?? ""), ...said]), place };
  }
  for (const place of [[], ["content"]]) {
    const holder = valueAt(message, ...place);
    const types = [textAt(holder, "content_type"), textAt(holder, "type"), textAt(message, "type")].flatMap(
      (type) => type ?? [],
    );
    const shows = types.some((type) => /^(?:file|image|video|audio|animation)\b/.test(type));
    if (shows && textAt(holder, "url") !== undefined) return { line: mediaLine(types), place: [...place, "url"] };
  }
  const picture = isFields(message)
    ? Object.entries(message).find(([, value]) => typeof value === "string" && /<(?:img|video|audio)\b/i.test(value))
    : undefined;
  return picture && { line: mediaLine(/<(?:img|video|audio)\b/i.exec(String(picture[1])) ?? []), place: [picture[0]] };
}
