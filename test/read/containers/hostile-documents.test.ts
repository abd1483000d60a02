import { describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { readText } from "../reading.js";

/** Ten entities, each ten times the one before: ten thousand million letters when they are followed. */
const bomb = `<!DOCTYPE x [<!ENTITY e0 "boom">${Array.from(
  { length: 10 },
  (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
).join("")}]>`;
const stolen = `<!DOCTYPE x [<!ENTITY e10 SYSTEM "file:///etc/passwd">]>`;

describe("entities that a document declares are not followed", () => {
  test.each([
    ["that multiply", bomb],
    ["of a file", stolen],
  ])("%s: an HTML page, an XML export, a workbook", async (_, declared) => {
    const said = (reading: Awaited<ReturnType<typeof readText>>) =>
      JSON.stringify([reading.conversations.map(({ messages }) => messages.map(({ text }) => text)), reading.problems]);
    const page = `${declared}<html><body><p>Customer: my parcel &e10; broke</p><p>Agent: sorry</p></body></html>`;
    const xml = `<?xml version="1.0"?>${declared}<helpdesk-tickets><helpdesk-ticket><id>1</id><description>my parcel &e10; broke</description></helpdesk-ticket></helpdesk-tickets>`;
    const rows = [
      ["conversation_id", "role", "text"],
      ["c1", "customer", "MARK"],
    ];
    const files = unzipSync(await writeXlsx({ sheets: [{ name: "Chat", rows }] }));
    const poisoned = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        strToU8(strFromU8(bytes).replace("?>", `?>${declared}`).replaceAll("MARK", "my parcel &e10; broke")),
      ]),
    );
    for (const [name, bytes] of [
      ["chat.html", Buffer.from(page)],
      ["Tickets0.xml", Buffer.from(xml)],
      ["chat.xlsx", Buffer.from(zipSync(poisoned))],
    ] as const) {
      const text = said(await readText(name, bytes));
      expect([name, text.length < 3000]).toEqual([name, true]);
      expect(text).not.toMatch(/boom|root:/);
    }
  });
});

test("a symbolic link in an archive leads nowhere", async () => {
  const link = (target: string) => [Buffer.from(target), { os: 3, attrs: (0o120777 << 16) >>> 0 }] as const;
  const csv = "conversation_id,role,text\nc1,customer,Hello\nc1,agent,Good morning\n";
  const archive = zipSync({
    "passwd.txt": link("/etc/passwd") as never,
    "out.csv": link("../../secret.csv") as never,
    "talks.csv": Buffer.from(csv),
  });
  const { conversations, problems, assumptions } = await readText("a.zip", archive);
  expect(conversations.map(({ id }) => id)).toEqual(["c1"]);
  expect(JSON.stringify([conversations, problems, assumptions])).not.toMatch(/root:|bin\/bash/);
});
