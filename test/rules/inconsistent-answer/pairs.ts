import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Channel, Conversation, Message } from "../../../src/conversation/conversation.js";
import { FixedOrigin } from "../../../src/conversation/origins.js";
import { lintConversations } from "../../../src/lint/lint.js";
import { loadBuiltInRules } from "../../../src/lint/load-rules.js";
import { uniformSettings } from "../../../src/lint/settings.js";
import { packageRoot } from "../../../src/package-root.js";
import type { ReadItem } from "../../../src/read/format.js";
import { scoresOf } from "../../../src/score/scores-of.js";
import { Understanding } from "../../../src/understand/understand.js";

/** A customer's question and the company's answer. */
export interface Exchange {
  /** With what was said before it, customer and company in turn, where it is the last of several messages. */
  readonly earlier?: readonly string[];
  readonly question: string;
  readonly answer: string;
  /** Who gives it and where, as "[Ada, phone]" before it: nobody in particular, in chat. */
  readonly agent?: string;
  readonly channel?: Channel;
  readonly language: string;
}

/** Two answers of one company. */
export interface Pair {
  /** The heading that it stands under in the file. */
  readonly kind: string;
  readonly line: number;
  /** Both answers to one customer, or each to another, or both within one conversation. */
  readonly scope: "case" | "policy" | "within";
  readonly contradict: boolean;
  /** Why they do not contradict each other. */
  readonly why: string;
  readonly first: Exchange;
  readonly second: Exchange;
  /** What the customer says to the second answer; "" where he says nothing. */
  readonly reply: string;
}

export const pairsPath = join(packageRoot, "fixtures", "facts", "pairs.tsv");

/** Reads fixtures/facts/pairs.tsv. @throws Error naming the line that is none */
export function readPairs(path = pairsPath): Pair[] {
  const pairs: Pair[] = [];
  let kind = "";
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((text, index) => {
      if (text.startsWith("# ")) kind = text.slice(2);
      else if (text !== "") pairs.push(pairOf(text.split("\t"), kind, index + 1));
    });
  return pairs;
}

function pairOf(fields: readonly string[], kind: string, line: number): Pair {
  const [languages = "", scope, verdict, why = "", q1 = "", a1 = "", q2 = "", a2 = "", reply = ""] = fields;
  const known = scope === "case" || scope === "policy" || scope === "within";
  if (fields.length < 8 || fields.length > 9 || !known || (verdict === "yes") !== (why === "")) {
    throw new Error(
      `${pairsPath}:${line}: expected eight or nine fields, a scope, and a reason where the verdict is "no"`,
    );
  }
  const [one = "", other = one] = languages.split("/");
  return {
    kind,
    line,
    scope,
    contradict: verdict === "yes",
    why,
    first: exchangeOf(q1, a1, one),
    second: exchangeOf(q2, a2, other),
    reply,
  };
}

/** "Hello » Hello, how can I help? » do I send nappies in": the last one is the question. */
function exchangeOf(asked: string, answer: string, language: string): Exchange {
  const turns = asked.split(" » ");
  const {
    agent,
    channel,
    said = "",
  } = /^(?:\[(?<agent>[^,\]]+)(?:, (?<channel>[a-z]+))?\] )?(?<said>.*)$/u.exec(answer)?.groups ?? {};
  return {
    earlier: turns.slice(0, -1),
    question: turns.at(-1) ?? "",
    answer: said,
    ...(agent === undefined ? {} : { agent }),
    ...(channel === undefined ? {} : { channel: channel as Channel }),
    language,
  };
}

const understanding = new Understanding();
const rules = await loadBuiltInRules(["inconsistent-answer"]);

/**
 * Which of the pairs the rule reports: each pair is a company of its own, with one conversation for each answer, or
 * with both in one.
 */
export async function reported(
  pairs: readonly Pair[],
  order: "forwards" | "backwards" = "forwards",
): Promise<boolean[]> {
  const conversations = pairs.flatMap((pair, index) =>
    pair.scope === "within"
      ? [conversationOf(pair, index, [1, 2])]
      : [conversationOf(pair, index, [1]), conversationOf(pair, index, [2])],
  );
  if (order === "backwards") conversations.reverse();
  async function* items(): AsyncGenerator<ReadItem> {
    for (const conversation of conversations) yield { conversation };
  }
  const result = await lintConversations(items(), understanding, uniformSettings(rules), scoresOf);
  const found = new Set(result.findings.map(({ place }) => place?.conversationId));
  return pairs.map((_, index) => found.has(`${index}-2`));
}

function conversationOf(pair: Pair, index: number, turns: readonly (1 | 2)[]): Conversation {
  const last = turns.at(-1) as 1 | 2;
  const message = (id: number, role: Message["role"], text: string, author?: string): Message => ({
    id: `m${id}`,
    role,
    text,
    ...(author === undefined ? {} : { author }),
    at: { time: Date.UTC(2026, 2, 2 + last, 9, id - 1), offset: 0 },
    origin: new FixedOrigin(1, 1),
  });
  return {
    id: `${index}-${last}`,
    kind: "conversation",
    channel: (last === 1 ? pair.first : pair.second).channel ?? "chat",
    language: (last === 1 ? pair.first : pair.second).language,
    company: `company ${index}`,
    customerId: pair.scope === "policy" ? `customer ${last}` : "one",
    clock: "absolute",
    messages: turns
      .flatMap((turn) => {
        const { earlier = [], question, answer, agent } = turn === 1 ? pair.first : pair.second;
        return [...earlier, question, answer, ...(turn === 2 && pair.reply ? [pair.reply] : [])].map((text, place) => ({
          text,
          isAgent: place < earlier.length + 2 && place % 2 === 1,
          agent,
        }));
      })
      .map(({ text, isAgent, agent }, place) =>
        isAgent ? message(place + 1, "agent", text, agent) : message(place + 1, "customer", text),
      ),
    path: "pairs.tsv",
    line: index * 2 + last,
  };
}
