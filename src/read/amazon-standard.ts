import { joinedText, offsetOf } from "./json-conversation.js";
import { listAt, textAt } from "./json-fields.js";
import type { JsonRecord } from "./json-records.js";
import { type PlacedText, plainText } from "./json-text.js";
import type { RecordedTurn } from "./recorded-call.js";

/** The turns of what Amazon Transcribe writes without Call Analytics; a turn whose voice is not told has the speaker "". */
export function standardTurns(record: JsonRecord): RecordedTurn[] {
  const voices = voicesByStart(record);
  const items = listAt(record.value, "results", "items");
  const turns = listAt(record.value, "results", "audio_segments").map((segment, index): RecordedTurn => {
    const first = listAt(segment, "items")[0];
    const start = textAt(segment, "start_time");
    return {
      speaker: voiceOf(segment) ?? voiceOf(items[Number(first)]) ?? voices.get(start ?? "") ?? "",
      at: secondsAt(start),
      placed: plainText(
        record,
        ["results", "audio_segments", index, "transcript"],
        textAt(segment, "transcript") ?? "",
      ),
    };
  });
  return turns.length > 0 ? turns : turnsOfItems(record, voices);
}

/** Older files have words only: a turn is what one voice says before another one speaks. */
function turnsOfItems(record: JsonRecord, voices: ReadonlyMap<string, string>): RecordedTurn[] {
  const groups: { speaker: string; start: string | undefined; words: PlacedText[] }[] = [];
  for (const [index, item] of listAt(record.value, "results", "items").entries()) {
    const text = textAt(item, "alternatives", 0, "content");
    if (text === undefined) continue;
    const placed = plainText(record, ["results", "items", index, "alternatives", 0, "content"], text);
    const start = textAt(item, "start_time");
    const last = groups.at(-1);
    // A mark stands at the word before it, and has no time.
    if (last && textAt(item, "type") === "punctuation") {
      const word = last.words.pop();
      last.words.push(word ? joinedText([word, placed]) : placed);
      continue;
    }
    const speaker = voiceOf(item) ?? voices.get(start ?? "") ?? last?.speaker ?? "";
    if (last?.speaker === speaker) last.words.push(placed);
    else groups.push({ speaker, start, words: [placed] });
  }
  return groups.map(({ speaker, start, words }) => ({ speaker, at: secondsAt(start), placed: joinedText(words, " ") }));
}

/** Who speaks when a word begins, by lists that stand beside the words. */
function voicesByStart(record: JsonRecord): Map<string, string> {
  const voices = new Map<string, string>();
  const lists = [
    ...listAt(record.value, "results", "speaker_labels", "segments"),
    ...listAt(record.value, "results", "channel_labels", "channels"),
  ];
  for (const list of lists) {
    for (const word of [list, ...listAt(list, "items")]) {
      const start = textAt(word, "start_time");
      const voice = voiceOf(word) ?? voiceOf(list);
      if (start !== undefined && voice !== undefined && !voices.has(start)) voices.set(start, voice);
    }
  }
  return voices;
}

function voiceOf(value: unknown): string | undefined {
  return textAt(value, "speaker_label") ?? textAt(value, "channel_label");
}

function secondsAt(start: string | undefined) {
  return offsetOf(Number(start ?? Number.NaN) * 1000);
}
