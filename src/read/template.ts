import type { Channel, Conversation } from "../conversation/conversation.js";
import type { TextOrigin } from "../conversation/position.js";
import type { ReadOptions } from "./format.js";
import { ownText } from "./own-text.js";

/** What a template file says of one reply. */
export interface TemplateFields {
  readonly id: string;
  readonly text: string;
  readonly origin: TextOrigin;
  readonly path: string;
  readonly language?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly company?: string | undefined;
}

/** A reply template as the model has it: one agent message, which begins where its text begins. */
export function templateFrom(fields: TemplateFields, options: ReadOptions): Conversation {
  const { id, text, origin, path, language, channel, company } = fields;
  return {
    id,
    kind: "template",
    channel: channel ?? options.channel ?? "unknown",
    ...(language === undefined ? {} : { language: language.toLowerCase().slice(0, 2) }),
    ...(company === undefined ? {} : { company }),
    clock: "absolute",
    messages: [{ id: "m1", role: "agent", text, origin }],
    path,
    line: origin.locate(0).line,
  };
}

/** Makes names unique within a file: the second "Rimborso" becomes "Rimborso~2". */
export class TemplateIds {
  private readonly counts = new Map<string, number>();

  take(name: string): string {
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(count === 1 ? ownText(name) : name, count);
    return count === 1 ? name : `${name}~${count}`;
  }
}
