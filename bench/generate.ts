import { once } from "node:events";
import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";

/** One line of the labelled dialogues: who speaks, and what. */
interface Line {
  readonly role: "customer" | "agent" | "bot";
  readonly text: string;
}

const roles: Readonly<Record<string, Line["role"]>> = { C: "customer", A: "agent", B: "bot" };
const channels = ["chat", "email", "phone", "messaging", "social"];
const day = 24 * 3600_000;
const begin = Date.UTC(2026, 0, 5, 9);

/** The dialogues of the repository, in Italian and English. */
function dialogues(): { language: string; lines: Line[] }[] {
  const folder = join(packageRoot, "fixtures", "dialogues");
  return readdirSync(folder)
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .split(/\n\s*\n/)
        .map((block) => ({ language: name.slice(0, 2), lines: linesOf(block) }))
        .filter(({ lines }) => lines.length > 2),
    );
}

function linesOf(block: string): Line[] {
  return block.split("\n").flatMap((line) => {
    const [role = "", , text = ""] = line.split("\t");
    return roles[role] && text !== "" ? [{ role: roles[role], text: text.replaceAll("⏎", "\n") }] : [];
  });
}

/**
 * Writes native conversations of about so many bytes: the repository's dialogues over and over, each time with other numbers,
 * names of customers and times, so that no two messages with figures are the same.
 * @param most how many conversations at most
 * @param messagesEach how many messages of each conversation at most
 * @returns how many conversations and messages there are, and the bytes of their texts
 */
export async function generate(
  path: string,
  bytes: number,
  most = Number.POSITIVE_INFINITY,
  messagesEach = Number.POSITIVE_INFINITY,
): Promise<{ conversations: number; messages: number; text: number }> {
  const all = dialogues();
  const file = createWriteStream(path);
  const sum = { conversations: 0, messages: 0, text: 0 };
  for (let written = 0; written < bytes && sum.conversations < most; sum.conversations += 1) {
    const { language, lines } = all[sum.conversations % all.length] as (typeof all)[number];
    const turn = Math.floor(sum.conversations / all.length);
    const start = begin + (sum.conversations % 180) * day;
    const messages = lines.slice(0, messagesEach).map(({ role, text }, index) => {
      const varied = text.replace(/\d/g, (digit) => String((Number(digit) + turn + index) % 10));
      sum.text += Buffer.byteLength(varied);
      return { id: `m${index + 1}`, role, at: new Date(start + index * 45_000).toISOString(), text: varied };
    });
    sum.messages += messages.length;
    const line = `${JSON.stringify({
      id: `b-${sum.conversations}`,
      channel: channels[sum.conversations % channels.length],
      language,
      customerId: `u-${sum.conversations % 50_000}`,
      messages,
    })}\n`;
    written += Buffer.byteLength(line);
    if (!file.write(line)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return sum;
}
