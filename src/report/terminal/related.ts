import type { Place } from "../../lint/api.js";
import { formatDate, formatShortDate } from "../localise/date.js";
import { safeLine } from "../safe-text.js";
import { speakerOf } from "../speaker.js";
import type { Terminal } from "./terminal.js";

/** Another place that a finding stands on, on one line: "10 Feb, phone, Renato (c-77 m4): “…”". */
export function relatedLine(related: Place, place: Place | undefined, { texts }: Terminal): string {
  const [open, close] = texts.quotes;
  const same = place?.conversationId === related.conversationId && place.path === related.path;
  const sameYear = place?.at !== undefined && related.at?.slice(0, 4) === place.at.slice(0, 4);
  const date = related.at && (sameYear ? formatShortDate(related.at, texts) : formatDate(related.at, texts));
  const id = [same ? undefined : related.conversationId, related.messageId ?? undefined].filter((one) => one).join(" ");
  const where = same ? [speakerOf(related, texts)] : [date, texts.channels[related.channel], speakerOf(related, texts)];
  return safeLine(
    `${where.filter((one) => one).join(", ")}${id === "" ? "" : ` (${id})`}: ${open}${related.excerpt}${close}`,
  );
}
