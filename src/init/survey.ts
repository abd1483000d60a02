import type { Channel, Conversation } from "../conversation/conversation.js";
import { expandPaths } from "../read/paths.js";
import { readInput } from "../read/read.js";
import { fileSource } from "../read/source.js";
import { Understanding } from "../understand/understand.js";

/** What a first look into a folder shows. */
export interface Survey {
  readonly files: number;
  readonly conversations: number;
  readonly templates: number;
  /** The most frequent first. */
  readonly channels: readonly Channel[];
  readonly languages: readonly string[];
  /** Who was taken to speak for the company. */
  readonly agents: readonly string[];
  /** Files in which it could not be told who speaks for the company. */
  readonly unclear: readonly string[];
}

/** So many files, and conversations of each, are looked at. */
const mostFiles = 40;
const mostConversations = 25;

/** Looks at the exports and templates of a folder. What cannot be read is passed over. */
export async function surveyOf(folder: string): Promise<Survey> {
  const paths = (await expandPaths([folder])).flatMap((item) => ("path" in item ? [item.path] : []));
  const channels = new Map<Channel, number>();
  const languages = new Map<string, number>();
  const agents = new Map<string, number>();
  const understanding = new Understanding();
  const unclear: string[] = [];
  let conversations = 0;
  let templates = 0;
  for (const path of paths.slice(0, mostFiles)) {
    let seen = 0;
    for await (const item of readInput(fileSource(path))) {
      if ("problem" in item && /--agent/.test(item.problem.message)) unclear.push(path);
      if (!("conversation" in item)) continue;
      const { conversation } = item;
      if (conversation.kind === "template") templates += 1;
      else {
        conversations += 1;
        count(channels, conversation.channel);
        for (const name of agentsOf(conversation)) count(agents, name);
      }
      count(languages, (await understanding.understand(conversation)).language);
      seen += 1;
      if (seen >= mostConversations) break;
    }
  }
  return {
    files: paths.length,
    conversations,
    templates,
    channels: ranked(channels).filter((channel) => channel !== "unknown"),
    languages: ranked(languages),
    agents: ranked(agents),
    unclear: [...new Set(unclear)],
  };
}

function agentsOf({ messages }: Conversation): Set<string> {
  return new Set(messages.flatMap(({ role, author }) => (role === "agent" && author !== undefined ? [author] : [])));
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function ranked<Key>(counts: ReadonlyMap<Key, number>): Key[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1)).map(([key]) => key);
}
