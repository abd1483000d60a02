import type { Role } from "../conversation/conversation.js";
import { memoized } from "../memoized.js";
import { isCompanyName, namesItsCompany, soundsLikeAgent } from "./company-words.js";
import type { ReadOptions } from "./format.js";
import { ownText } from "./own-text.js";

/** A message of an export that names its speakers but not their roles. */
export interface NamedSpeech {
  readonly name: string;
  readonly text: string;
}

/** Who is who; with what was assumed to find out, or why it cannot be known. */
export type Speakers =
  | { readonly roles: ReadonlyMap<string, Role>; readonly assumedAgent?: string }
  | { readonly fault: string };

/** A name as it is compared: without case, marks of direction, and the ~ that WhatsApp puts before unknown contacts. */
export const foldName: (name: string) => string = memoized((name) =>
  name
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u00a0\u202f\s]+/g, " ")
    .replace(/^~\s?/, "")
    .trim()
    .toLowerCase(),
);

/** What messages show of their speakers: how often each speaks, and who sounds like an agent. Keeps no message. */
export class SpeakerEvidence {
  private readonly counts = new Map<string, number>();
  private readonly agentLike = new Set<string>();

  see({ name, text }: NamedSpeech): void {
    const count = this.counts.get(name);
    const kept = count === undefined ? ownText(name) : name;
    this.counts.set(kept, (count ?? 0) + 1);
    if (!this.agentLike.has(name) && soundsLikeAgent(text)) this.agentLike.add(kept);
  }

  /**
   * Tells the company's side from the customer's by the names that the user gave, else by the one name that is a company's,
   * else by the one speaker who greets and signs like an agent, else by the name that the chat bears.
   * @param otherParty whom the exporter of a chat of two talks to, where the export tells
   */
  resolve(options: ReadOptions, otherParty?: string): Speakers {
    return speakersFrom(this.counts, this.agentLike, options, otherParty);
  }

  /** Why the speakers cannot be told apart, with all that were seen. */
  get fault(): string {
    return unknownSpeakers([...this.counts.keys()], this.counts);
  }
}

/** The same for messages that are all at hand. */
export function resolveSpeakers(speeches: Iterable<NamedSpeech>, options: ReadOptions, otherParty?: string): Speakers {
  const evidence = new SpeakerEvidence();
  for (const speech of speeches) evidence.see(speech);
  return evidence.resolve(options, otherParty);
}

/** The role of somebody whose name was not among those that were resolved. */
export function roleOfOther(name: string, options: ReadOptions): Role {
  return listed(name, options.agents) ? "agent" : isBot(name, options) ? "bot" : "customer";
}

function isBot(name: string, options: ReadOptions): boolean {
  return listed(name, options.bots) || /\b(?:chat)?bot\b/i.test(name);
}

function speakersFrom(
  counts: ReadonlyMap<string, number>,
  agentLike: ReadonlySet<string>,
  options: ReadOptions,
  otherParty: string | undefined,
): Speakers {
  const names = [...counts.keys()];
  const bots = names.filter((name) => isBot(name, options));
  const people = names.filter((name) => !bots.includes(name));
  const agents = people.filter((name) => listed(name, options.agents));
  const roles = (company: readonly string[]): Map<string, Role> =>
    new Map(names.map((name) => [name, bots.includes(name) ? "bot" : company.includes(name) ? "agent" : "customer"]));
  if (agents.length > 0 || people.length === 0) return { roles: roles(agents) };
  const titled = people.find((name) => otherParty !== undefined && foldName(name) === foldName(otherParty));
  const assumed =
    only(people.filter(isCompanyName)) ??
    only(people.filter(namesItsCompany)) ??
    only(people.filter((name) => agentLike.has(name))) ??
    (titled !== undefined && people.length === 2 ? people.find((name) => name !== titled) : undefined);
  if (assumed !== undefined) return { roles: roles([assumed]), assumedAgent: assumed };
  if (people.length === 1 && (bots.length > 0 || (options.agents?.length ?? 0) > 0)) return { roles: roles([]) };
  return { fault: unknownSpeakers(people, counts) };
}

function unknownSpeakers(people: readonly string[], counts: ReadonlyMap<string, number>): string {
  const list = [...people]
    .sort((one, other) => counts.get(other)! - counts.get(one)!)
    .map((name) => `${name} (${counts.get(name)} message${counts.get(name) === 1 ? "" : "s"})`);
  return `who speaks for the company cannot be known; the speakers are ${list.join(", ")}. Name those of the company with --agent NAME`;
}

function listed(name: string, names: readonly string[] | undefined): boolean {
  const folded = foldName(name);
  return names?.some((other) => foldName(other) === folded) ?? false;
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
