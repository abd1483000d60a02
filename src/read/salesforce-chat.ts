/** What somebody, or the chat itself, says in the body of a Salesforce chat. */
export interface ChatTurn {
  /** undefined where the chat tells what happens in it. */
  readonly author?: string;
  /** Since the chat began. */
  readonly seconds?: number;
  readonly text: string;
  /** Where the text begins in the body's. */
  readonly start: number;
}

/** The body of a chat, taken apart. */
export interface SalesforceChat {
  readonly turns: readonly ChatTurn[];
  /** The agents in full, as the body names those who took the chat. */
  readonly agents: readonly string[];
  /** "Monday, March 02, 2026, 09:00:00 (+0100)" */
  readonly started?: string;
}

/** "( 1m 5s ) Luca: Buongiorno": the time since the chat began, the first name, the words. */
const stamped =
  /^\(\s{0,9}(?:(\d{1,9})h\s{0,9})?(?:(\d{1,9})m\s{0,9})?(?:(\d{1,9})s)?\s{0,9}\)\s{0,9}([^:\n]{1,80}):\s?/;
const taken = /^(?:agent|operatore|agente)\s{1,9}(?!.*\b(?:transferred|successfully|left|ended)\b)(.{1,80})$/i;
const transferred = /^(?:chat )?transferred(?: from .{1,80}?)? to (.{1,80})$/i;
const started = /^chat started:\s*(.+)$/i;
const told = /^(?:chat (?:origin|started|ended|transferred)|transferred\b|agent .{1,80} (?:successfully|left|ended))/i;

/** Takes the text of a chat's body apart: a message may have several lines. */
export function salesforceChat(body: string): SalesforceChat {
  const turns: (ChatTurn & { text: string })[] = [];
  const agents: string[] = [];
  let begin: string | undefined;
  let at = 0;
  for (const line of body.split("\n")) {
    const start = at;
    at += line.length + 1;
    const found = stamped.exec(line);
    if (found) {
      const [all, hours = "0", minutes = "0", seconds = "0", author = ""] = found;
      turns.push({
        author: author.trim(),
        seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
        text: line.slice(all.length).trimEnd(),
        start: start + all.length,
      });
      continue;
    }
    const text = line.trim();
    begin ??= started.exec(text)?.[1];
    const agent = (transferred.exec(text) ?? taken.exec(text))?.[1];
    if (agent !== undefined) agents.push(agent.trim());
    const last = turns.at(-1);
    if (transferred.test(text)) turns.push({ text, start: start + line.indexOf(text) });
    else if (last?.author !== undefined && text !== "" && agent === undefined && !told.test(text))
      last.text = body.slice(last.start, start + line.trimEnd().length);
  }
  return { turns, agents, ...(begin === undefined ? {} : { started: begin }) };
}
