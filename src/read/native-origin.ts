import type { Position, TextOrigin } from "../conversation/position.js";
import type { JsonSource } from "./json-origin.js";

/** The texts of one native line: found in it all at once, and only when the first place is asked for. */
export class NativeTexts {
  private quotes: number[] | undefined;

  /**
   * @param messages the messages that were read; may still grow until a place is asked for
   * @param indexes for each of them, its index in the line's "messages"
   * @param template whether the line is a template, whose text stands at its root
   */
  constructor(
    private readonly source: JsonSource,
    private readonly messages: readonly { readonly text: string }[],
    private readonly indexes: readonly number[],
    private readonly template: boolean,
  ) {}

  locate(index: number, offset: number): Position {
    this.quotes ??= this.find();
    return this.source.placeInString(this.quotes[index] ?? 0, offset);
  }

  runs(index: number, length: number): number[] {
    this.quotes ??= this.find();
    return this.source.runsInString(this.quotes[index] ?? 0, length);
  }

  /** Finds each text's literal after the one before it; asks the syntax tree where the file escapes in another way. */
  private find(): number[] {
    const quotes: number[] = [];
    let from = 0;
    for (const { text } of this.messages) {
      const quote = literalAfter(this.source.raw, JSON.stringify(text), from);
      if (quote < 0)
        return this.indexes.map((index) =>
          this.source.offsetOf(this.template ? ["text"] : ["messages", index, "text"]),
        );
      quotes.push(quote);
      from = quote + 1;
    }
    return quotes;
  }
}

/** The origin of one message of a native line. */
export class NativeOrigin implements TextOrigin {
  constructor(
    private readonly texts: NativeTexts,
    private readonly index: number,
  ) {}

  locate(offset: number): Position {
    return this.texts.locate(this.index, offset);
  }

  runs(length: number): number[] {
    return this.texts.runs(this.index, length);
  }
}

/** Index of a string literal that is the value of a key "text"; -1 where there is none. */
function literalAfter(raw: string, literal: string, from: number): number {
  for (let at = raw.indexOf(literal, from); at >= 0; at = raw.indexOf(literal, at + 1)) {
    if (/"text"\s*:\s*$/.test(raw.slice(Math.max(0, at - 24), at))) return at;
  }
  return -1;
}
