/** The kinds as WhatsApp names them, by what exports write. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/sticker/i, "sticker"],
  [/video|animation|\.(?:mp4|mov|webm)$/i, "video"],
  [/audio|voice|\.(?:ogg|mp3|m4a|opus)$/i, "audio"],
  [/image|photo|gif|<img|\.(?:jpe?g|png|webp|heic)$/i, "image"],
  [/contact/i, "contact card"],
  [/location/i, "location"],
];

/**
 * The line that stands for a picture, a recording or a file, as WhatsApp's exports write it.
 * @param words by which an export tells what it is: types, names of files; the surest first
 */
export function mediaLine(words: readonly string[]): string {
  const kind = words.flatMap((word) => kinds.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0];
  return `${kind ?? "document"} omitted`;
}
