import type { PageConversation, PageData } from "../page/page-data.js";
import type { Query } from "./query.js";

/** Finds conversations; what is searched is gathered once, when it is first asked for. */
export class Finder {
  private readonly texts = new Map<PageConversation, string>();

  constructor(private readonly data: PageData) {}

  /** The conversations that a query asks for, in its order. */
  find(query: Query): PageConversation[] {
    const rule = this.data.rules.findIndex(({ id }) => id === query.rule);
    const words = fold(query.words).split(/\s+/).filter(Boolean);
    const found = this.data.conversations.filter(
      (one) =>
        (query.channel === "" || one.channel === query.channel) &&
        (query.agent === "" || one.agents.includes(query.agent)) &&
        (query.language === "" || one.language === query.language) &&
        isWithin(one.start, query) &&
        hasFinding(one, rule, query.severity) &&
        words.every((word) => this.textOf(one).includes(word)),
    );
    return inOrder(found, query.sort);
  }

  private textOf(conversation: PageConversation): string {
    let text = this.texts.get(conversation);
    if (text === undefined) {
      const { id, path, agents, transcript = [], findings } = conversation;
      text = fold(
        [
          id,
          path,
          ...agents,
          ...transcript.flatMap(({ author = "", text }) => [author, text]),
          ...findings.flatMap(({ message, quote, related }) => [
            message,
            quote?.excerpt ?? "",
            ...related.map(({ excerpt }) => excerpt),
          ]),
        ].join("\n"),
      );
      this.texts.set(conversation, text);
    }
    return text;
  }
}

/** Case and accents do not matter to a search. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

function isWithin(start: string | undefined, { from, to }: Query): boolean {
  if (from === "" && to === "") return true;
  if (start === undefined) return false;
  const day = start.slice(0, 10);
  return (from === "" || day >= from) && (to === "" || day <= to);
}

function hasFinding({ findings }: PageConversation, rule: number, severity: string): boolean {
  if (rule < 0 && severity === "") return true;
  return findings.some((one) => (rule < 0 || one.rule === rule) && (severity === "" || one.severity === severity));
}

/** The page's own order is the worst first. */
function inOrder(found: PageConversation[], sort: string): PageConversation[] {
  if (sort === "best") return found.reverse();
  if (sort === "findings") return found.sort((a, b) => b.findings.length - a.findings.length);
  // What has no date comes last either way.
  if (sort === "newest") return found.sort((a, b) => compare(b.start ?? "", a.start ?? ""));
  if (sort === "oldest") return found.sort((a, b) => compare(a.start ?? "\uffff", b.start ?? "\uffff"));
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
