import { expect, test } from "@jest/globals";
import { readLabelTable } from "../../src/evaluate/label-table.js";
import { memorySource } from "../../src/read/source.js";

const rules = ["missing-apology", "late-response", "blame-language"];
const read = (text: string) => readLabelTable(memorySource("labels.csv", new TextEncoder().encode(text)), rules);

test("a row per fault, in Italian and with semicolons", async () => {
  const { labels, reviewed, problems } = await read(
    "conversazione;messaggio;regola;valutatore\nc-1;m2;blame-language;Anna\nc-2;;missing-apology;Bruno\n",
  );
  expect(problems).toEqual([]);
  expect(reviewed).toBeUndefined();
  expect(labels).toEqual([
    { conversation: "c-1", message: "m2", rule: "blame-language", near: false, rater: "Anna" },
    { conversation: "c-2", message: null, rule: "missing-apology", near: false, rater: "Bruno" },
  ]);
});

test("rows without a rule are conversations in which nothing was found", async () => {
  const { labels, reviewed } = await read(
    "conversation,rule\nc-1,late-response\nc-2,\nc-3,late-response; blame-language\n",
  );
  expect(labels.map(({ conversation, rule }) => `${conversation} ${rule}`)).toEqual([
    "c-1 late-response",
    "c-3 late-response",
    "c-3 blame-language",
  ]);
  expect([...(reviewed?.get("") ?? [])].sort()).toEqual(["c-1", "c-2", "c-3"]);
});

test("a score card: a column per rule", async () => {
  const { labels, reviewed } = await read(
    "Ticket ID,Missing apology,late-response,notes\n7,1,0,x\n8,no,sì,\n9,,near,\n",
  );
  expect(labels).toEqual([
    { conversation: "7", message: null, rule: "missing-apology", near: false },
    { conversation: "8", message: null, rule: "late-response", near: false },
    { conversation: "9", message: null, rule: "late-response", near: true },
  ]);
  expect(reviewed?.get("")?.size).toBe(3);
});

test("what cannot be read is told with its line and the nearest rule", async () => {
  const { problems } = await read("conversation,rule\nc-1,late-respons\n,late-response\n");
  expect(problems).toEqual([
    { line: 2, message: 'there is no rule "late-respons"; did you mean "late-response"?' },
    { line: 3, message: "no conversation in this row" },
  ]);
  expect((await read("a,b\n1,2\n")).problems[0]?.message).toContain('no column "conversation"');
});
