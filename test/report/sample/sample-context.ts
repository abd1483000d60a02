import type { Language } from "../../../src/conversation/conversation.js";
import type { ReportContext } from "../../../src/report/report.js";
import { sampleTexts } from "./rule-texts.js";

/** What the sample's reports are made with. */
export function sampleContext(locale: Language, more: Partial<ReportContext> = {}): ReportContext {
  return {
    locale,
    version: "0.1.0",
    texts: sampleTexts(locale),
    color: false,
    width: 100,
    quiet: false,
    links: false,
    ...more,
  };
}
