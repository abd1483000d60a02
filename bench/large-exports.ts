/*
 * node dist/bench/large-exports.js MEGABYTES [FORMAT…]: writes an export of so many megabytes in each format, reads it with
 * `galateo convert`, and tells the most memory that took, and the processor's seconds. Texts are the repository's dialogues.
 */
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "../src/package-root.js";
import { generate } from "./generate.js";
import { costOf } from "./run-process.js";

interface Talk {
  readonly id: string;
  readonly customerId: string;
  readonly messages: readonly { readonly role: string; readonly at: string; readonly text: string }[];
}

/** How a format writes a talk. @param number of talks before it */
interface Layout {
  readonly name: string;
  readonly head: string;
  readonly write: (talk: Talk, number: number) => string;
  readonly foot: string;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const layouts: Readonly<Record<string, Layout>> = {
  ndjson: { name: "talks.jsonl", head: "", write: (talk) => `${JSON.stringify(talk)}\n`, foot: "" },
  array: {
    name: "talks.json",
    head: "[",
    write: (talk, number) => `${number === 0 ? "" : ","}\n${JSON.stringify(talk)}`,
    foot: "\n]\n",
  },
  csv: {
    name: "talks.csv",
    head: "conversation_id,sender_role,created_at,customer_id,text\n",
    write: (talk) =>
      talk.messages
        .map(({ role, at, text }) => `${talk.id},${role},${at},${talk.customerId},${quoted(text)}\n`)
        .join(""),
    foot: "",
  },
  mbox: {
    name: "talks.mbox",
    head: "",
    write: (talk) => talk.messages.map((_, index) => mail(talk, index)).join(""),
    foot: "",
  },
  x: {
    name: "posts.csv",
    head: "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n",
    write: ({ customerId, messages }, number) =>
      messages
        .map(({ role, at, text }, index) => {
          const inbound = role === "customer";
          const post = number * 1000 + index + 1;
          const author = inbound ? customerId.replace(/\D/g, "") : "ShopHelp";
          const date = new Date(at)
            .toUTCString()
            .replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, "$1 $3 $2 $5 +0000 $4");
          return `${post},${author},${inbound ? "True" : "False"},${date},${quoted(text)},,${index === 0 ? "" : post - 1}\n`;
        })
        .join(""),
    foot: "",
  },
};

/** A mail of a box as programs write it: with the way it took, as text and as HTML, over what it answers, some with a picture. */
function mail({ id, customerId, messages }: Talk, index: number): string {
  const { role, at, text } = messages[index]!;
  const people = [`${customerId}@mail.example`, "support@shop.example"];
  const [from = "", to = ""] = role === "customer" ? people : people.reverse();
  const date = new Date(at).toUTCString();
  const stamp = date.replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, "$1 $3 $2 $5 $4");
  const before = messages[index - 1]?.text.replace(/^/gm, "> ");
  const history = before === undefined ? "" : `\n\nOn ${date}, <${to}> wrote:\n\n${before}`;
  const picture =
    index === 3 ? [`--${id}`, "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", pixels] : [];
  return [
    `From ${from} ${stamp}`,
    ...[1, 2, 3].map(
      (hop) =>
        `Received: from mx${hop}.mail.example (mx${hop}.mail.example [192.0.2.${hop}])\n\tby in.shop.example with ESMTPS id ${id}${hop}; ${date}`,
    ),
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${index === 0 ? "" : "Re: "}${id}`,
    `Date: ${date.replace("GMT", "+0000")}`,
    `Message-ID: <${id}-${index}@mail.example>`,
    ...(index === 0 ? [] : [`In-Reply-To: <${id}-${index - 1}@mail.example>`]),
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${id}"`,
    "",
    `--${id}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    `${text}${history}`,
    `--${id}`,
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body><p>${text}</p>${history === "" ? "" : `<blockquote>${history}</blockquote>`}</body></html>`,
    ...picture,
    `--${id}--`,
    "",
    "",
  ].join("\n");
}

/** 20 kB in the lines of base64. */
const pixels = `${"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA\n".repeat(270)}`;

/** Writes talks over and over until the file has so many bytes. @returns how many messages it has */
async function write(layout: Layout, talks: string, bytes: number, path: string): Promise<number> {
  const file = createWriteStream(path);
  let written = 0;
  let messages = 0;
  let number = 0;
  const put = async (text: string): Promise<void> => {
    written += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, "drain");
  };
  await put(layout.head);
  while (written < bytes) {
    for await (const line of createInterface({ input: createReadStream(talks) })) {
      const talk = { ...(JSON.parse(line) as Talk), id: `t-${number}` };
      await put(layout.write(talk, number));
      messages += talk.messages.length;
      number += 1;
      if (written >= bytes) break;
    }
  }
  await put(layout.foot);
  file.end();
  await once(file, "finish");
  return messages;
}

const galateo = join(packageRoot, "bin", "galateo.js");
const [size = "100", ...chosen] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "galateo-large-"));
try {
  const talks = join(folder, "base.jsonl");
  await generate(talks, 10_000_000);
  for (const name of chosen.length > 0 ? chosen : Object.keys(layouts)) {
    const layout = layouts[name];
    if (!layout) throw new Error(`${name}: expected one of ${Object.keys(layouts).join(", ")}`);
    const path = join(folder, layout.name);
    const messages = await write(layout, talks, Number(size) * 1_000_000, path);
    const { memory, processor } = await costOf([process.execPath, galateo, "convert", path]);
    process.stdout.write(
      `${name}: ${size} MB, ${messages} messages: ${Math.round(memory)} MB, ${Math.round(processor)} s\n`,
    );
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true });
}
