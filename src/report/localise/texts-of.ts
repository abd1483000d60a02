import type { Language } from "../../conversation/conversation.js";
import { en } from "./en.js";
import { it } from "./it.js";
import type { ReportTexts } from "./report-texts.js";

const byLocale: Readonly<Record<Language, ReportTexts>> = { it, en };

/** What reports say by themselves, in a language. */
export function reportTextsOf(locale: Language): ReportTexts {
  return byLocale[locale];
}
