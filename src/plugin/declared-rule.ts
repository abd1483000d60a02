import {
  type Channel,
  defineRule,
  type Language,
  placeOf,
  type Report,
  type Role,
  type Rule,
  type UnderstoodConversation,
  type UnderstoodMessage,
} from "../lint/api.js";
import type { RuleTexts } from "../lint/texts.js";
import type { HousePhrases } from "../understand/acts/house.js";
import type { PhrasesByLanguage, RuleFile, SaidText } from "./rule-file.js";

type Where = NonNullable<RuleFile["where"]>;
const languagesOf = ["it", "en"] as const;

/** The rule that a rule.yaml describes. @param id by which its phrases are named */
export function declaredRule(id: string, file: RuleFile): Rule {
  const { where = {}, what } = file;
  const roles = listOf<Role>(where.speaker) ?? ["agent"];
  const channels = listOf<Channel>(where.channel);
  const templates = file.templates ?? false;

  /** The messages that the rule is about. */
  const candidates = (conversation: UnderstoodConversation): readonly UnderstoodMessage[] => {
    const named = conversation.isTemplate && conversation.channel === "unknown";
    if (channels && !named && !channels.includes(conversation.channel)) return [];
    const spoken = conversation.byRole(...roles);
    const from = where.after ? startOf(id, where.after, conversation) : -1;
    if (from === undefined) return [];
    const after = spoken.filter((message) => message.index > from);
    if (where.position === "first") return after.slice(0, 1);
    return where.position === "last" ? after.slice(-1) : after;
  };

  return defineRule({
    category: file.category ?? "empathy",
    severity: file.severity ?? "warning",
    templates,
    languages: languagesIn(file),
    onePerMessage: what.missing === undefined,
    opportunity: (conversation) => candidates(conversation).length > 0,
    checkConversation(conversation) {
      const judged = candidates(conversation);
      const { missing } = what;
      if (!missing) return judged.flatMap((message) => saidIn(message, id, what.act));
      const within = judged.slice(0, missing.within ?? judged.length);
      const [first] = within;
      if (!first || within.some((message) => does(message, missing, `${id}/missing`))) return undefined;
      return { place: placeOf(first) };
    },
  });
}

/** What is reported where something is said that should not be. */
function saidIn(message: UnderstoodMessage, id: string, act: string | undefined): Report[] {
  const acts = act === undefined ? [] : message.acts.filter((one) => one.act === act).slice(0, 1);
  const [span] = [...message.phrases(`${id}/what`), ...acts];
  if (!span) return [];
  const confidence = "confidence" in span ? { confidence: span.confidence as number } : {};
  return [{ place: placeOf(message, span.start, span.end), ...(act === undefined ? {} : confidence) }];
}

/** The place of the first message that the rule comes after; undefined where there is none. */
function startOf(
  id: string,
  after: NonNullable<Where["after"]>,
  conversation: UnderstoodConversation,
): number | undefined {
  const roles = listOf<Role>(after.speaker) ?? ["customer"];
  return conversation.byRole(...roles).find((message) => does(message, after, `${id}/after`))?.index;
}

function does(
  message: UnderstoodMessage,
  { act, phrases }: { readonly act?: string | undefined; readonly phrases?: PhrasesByLanguage | undefined },
  name: string,
): boolean {
  if (act !== undefined && message.has(act)) return true;
  if (phrases !== undefined) return message.phrases(name).length > 0;
  return act === undefined;
}

/** The languages that the rule can judge: all, where it stands on acts alone. */
function languagesIn({ what, where }: RuleFile): Language[] {
  const needed = [what.phrases, what.missing?.phrases, where?.after?.phrases].filter((one) => one !== undefined);
  return languagesOf.filter((language) => needed.every((one) => (one[language] ?? []).length > 0));
}

/** The phrases that the rule looks for, by the names that it asks for. @param placeOfList where a list of them stands */
export function declaredPhrases(
  id: string,
  { what, where }: RuleFile,
  placeOfList: (path: readonly string[]) => string,
): HousePhrases[] {
  const lists = [
    { act: `${id}/what`, path: ["what"], phrases: what.phrases, unless: what.unless },
    { act: `${id}/missing`, path: ["what", "missing"], phrases: what.missing?.phrases },
    { act: `${id}/after`, path: ["where", "after"], phrases: where?.after?.phrases },
  ];
  return lists.flatMap(({ act, path, phrases, unless }) =>
    languagesOf.flatMap((language) => {
      const list = phrases?.[language] ?? [];
      if (list.length === 0) return [];
      const file = placeOfList([...path, "phrases", language]);
      return [{ language, act, file, content: { phrases: [{ phrases: list, unless: unless?.[language] ?? [] }] } }];
    }),
  );
}

/** The rule's texts in each of the report's languages; where one is missing, the other's serve. */
export function declaredTexts({ title, description, why, message, suggestion }: RuleFile): Map<string, RuleTexts> {
  return new Map(
    languagesOf.map((locale) => [
      locale,
      {
        title: inLanguage(title, locale),
        description: inLanguage(description ?? message, locale),
        why: why === undefined ? "" : inLanguage(why, locale),
        messages: { default: inLanguage(message, locale) },
        suggestions: suggestionsIn(suggestion, locale),
      },
    ]),
  );
}

function suggestionsIn(text: SaidText | undefined, locale: Language): RuleTexts["suggestions"] {
  return text === undefined ? {} : { default: inLanguage(text, locale) };
}

function inLanguage(text: SaidText, locale: Language): string {
  return typeof text === "string" ? text : (text[locale] ?? text.it ?? text.en ?? "");
}

function listOf<Word extends string>(value: Word | readonly Word[] | undefined): readonly Word[] | undefined {
  return typeof value === "string" ? [value] : value;
}
