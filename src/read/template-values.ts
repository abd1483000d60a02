import type { Channel } from "../conversation/conversation.js";
import { describedBy } from "./front-matter.js";
import { type Fields, isFields, type JsonPath } from "./json-fields.js";
import { isReplyText } from "./template-signs.js";

/** A reply text that was found in data. */
export interface FoundTemplate {
  readonly name: string;
  readonly path: JsonPath;
  readonly text: string;
  readonly language?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly company?: string | undefined;
  /** Whether it stood under a key for texts, beside a name; else it is a text among others, known by its path. */
  readonly sure: boolean;
}

/** Where replies stand, the best first: the plain text wins over the HTML of the same reply. */
const textKeys = [
  "body_text",
  "plain_body",
  "text",
  "testo",
  "content",
  "contenuto",
  "message",
  "messaggio",
  "body",
  "corpo",
  "risposta",
  "reply",
  "response",
  "answer",
  "template",
  "body_html",
  "content_html",
  "html",
];
/** Keys of messages that somebody sent: such an object is no template. */
const speakerKeys = [
  "role",
  "visitor",
  "sender",
  "sender_type",
  "sender_id",
  "author",
  "author_id",
  "speaker",
  "from",
  "user_id",
  "incoming",
  "messages",
  "comments",
  "conversation_parts",
  "utterances",
  "history",
  "part_type",
  "ts",
  "tweet_id",
  "ParticipantId",
  "participantRole",
  "message_type",
];
/** Keys of strings that nobody sends. */
const aside =
  /^(?:description|descrizione|notes?|note|comments?|commento|tags?|url|link|id|key|category|categoria|subject|oggetto|author|version|when|quando|uso|usage|\$schema)$/i;
const languageKey = /^(?:it|en|de|fr|es)(?:[-_][A-Za-z]{2})?$/;

interface Context {
  readonly path: JsonPath;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly company?: string | undefined;
}

/** No export nests its replies deeper; what does is built to exhaust the stack. */
const deepest = 100;

/** Finds the replies in data: lists of objects with a name and a text, and texts under keys of their own. */
export function findTemplates(value: unknown, context: Context = { path: [] }): FoundTemplate[] {
  if (context.path.length > deepest) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const path = [...context.path, index];
      return typeof item === "string" ? textsAt(item, { ...context, path }) : findTemplates(item, { ...context, path });
    });
  }
  if (!isFields(value) || speakerKeys.some((key) => key in value)) return [];
  const described = describedBy(value);
  const inner: Context = {
    path: context.path,
    name: described.name ?? context.name,
    language: described.language ?? context.language,
    channel: described.channel ?? context.channel,
    company: described.company ?? context.company,
  };
  const key = textKeys.find((name) => hasText(value[name]));
  if (key !== undefined) return ownTexts(value, key, inner, described.name !== undefined);
  return Object.entries(value).flatMap(([name, item]) => {
    if (aside.test(name)) return [];
    const below: Context = {
      ...inner,
      path: [...context.path, name],
      ...(languageKey.test(name) ? { language: name } : {}),
      // The actions of a macro have names of their own, which say what is done.
      name: name === "actions" || name === "arguments" ? inner.name : context.name,
    };
    if (typeof item === "string") return textsAt(item, below);
    const nested = findTemplates(item, below);
    return name === "arguments" ? nested.map((found) => ({ ...found, name: context.name ?? found.name })) : nested;
  });
}

function hasText(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return (
    isFields(value) && Object.entries(value).some(([key, item]) => languageKey.test(key) && typeof item === "string")
  );
}

/** The text of an object, or its text in each language. */
function ownTexts(fields: Fields, key: string, context: Context, named: boolean): FoundTemplate[] {
  const value = fields[key];
  const path = [...context.path, key];
  const name = context.name ?? joined(context.path.length > 0 ? context.path : path);
  if (typeof value === "string") return [{ ...context, name, path, text: value, sure: named }];
  return Object.entries(value as Fields).flatMap(([language, text]) =>
    typeof text === "string"
      ? [{ ...context, name: `${name}.${language}`, path: [...path, language], text, language, sure: named }]
      : [],
  );
}

/** A string that stands by itself is a template only where it reads like a reply. */
function textsAt(text: string, context: Context): FoundTemplate[] {
  return isReplyText(text) ? [{ ...context, name: joined(context.path), text, sure: false }] : [];
}

function joined(path: JsonPath): string {
  return path.map(String).join(".");
}
