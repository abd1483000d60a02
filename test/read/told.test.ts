import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { packageRoot } from "../../src/package-root.js";
import { inItalian } from "../../src/read/italian-notices.js";
import { expandPaths } from "../../src/read/paths.js";
import type { InputOptions } from "../../src/read/read.js";
import { toldProblem } from "../../src/read/told.js";
import { readFixture, readText } from "./reading.js";

/** Words that only an English sentence has; what stands in quotes or brackets is the user's, or a library's. */
const english = /\b(?:the|is|expected|cannot|file|holds|which|this|with|found|taken|known|its)\b/;
const ownWords = (text: string): string =>
  text
    .replace(/"[^"]*"/g, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/\b(?:un |il |i |nessun |esiste il |'un |è un |per |dei |quei )?file\b/g, "")
    .replace(/\S+:/g, "");

async function italian(
  path: string,
  content: string | Uint8Array | undefined,
  options: InputOptions = {},
): Promise<string[]> {
  const asked = { ...options, locale: "it" as const };
  const { problems, assumptions } = await (content === undefined
    ? readFixture(path, asked)
    : readText(path, content, asked));
  return [...problems.flatMap(({ message, skipped }) => [message, skipped]), ...assumptions];
}

function fixturesIn(folder: string): string[] {
  const all = readdirSync(join(packageRoot, "fixtures", folder), { withFileTypes: true });
  return all.flatMap((entry) =>
    entry.isDirectory() ? fixturesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

const zip = zipSync({ "a.csv": new Uint8Array(Buffer.from("x")), "../b.csv": new Uint8Array(1) });
const inputs: readonly (readonly [string, string | Uint8Array | undefined, InputOptions?])[] = [
  ...fixturesIn("damaged").map((path) => [path, undefined] as const),
  ["a.txt", "lorem ipsum\ndolor\n"],
  ["a.txt", "lorem", { inputFormat: "plain" }],
  ["a.txt", "lorem", { inputFormat: "zip" }],
  ["a.txt", "%PDF-1.4 x"],
  ["a.bin", "BZh91AY"],
  ["a.rtf", "{\\rtf1 Cliente: ciao\\par Operatore: salve}"],
  ["a.pst", "!BDN\0\0\0"],
  ["a.db", "SQLite format 3\0"],
  [
    "a.txt",
    Buffer.from(
      "\ufeffCliente: ciao\n".split("").flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8, 0, 0]),
    ),
  ],
  ["a.xlsx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")])],
  ["a.msg", Buffer.from("d0cf11e0a1b11ae1", "hex")],
  ["a.csv", "id,direction,text\n1,Caller,ciao\n1,Callee,salve\n"],
  ["a.csv", "id,direction,text\n1,A,ciao\n1,Q,salve\n"],
  ["a.csv", "id,from,text\n1,a@x.example,ciao\n1,b@y.example,salve\n"],
  ["a.csv", 'id,messages\n1,"[{""a"":""ciao""}]"\n', { inputFormat: "delimited" }],
  ["a.zip", zip],
  ["a.zip", zip.subarray(0, 60)],
  ["a.zip", zipSync({})],
  ["a.zip", zipSync({ "a.png": new Uint8Array(1) })],
  ["a.parquet", "PAR1xxxxxxxx"],
  ["a.xlsx", zip.subarray(0, 60), { inputFormat: "xlsx" }],
  ["a.csv", "a,b\n1,2\n", { inputFormat: "delimited" }],
  ["a.csv", "role,text\nXX,ciao\ncustomer,ciao\nagent,ciao\n"],
  ["a.csv", "role,text,time\ncustomer,ciao,03/04/2026\nagent,ciao,32/13/2026\n"],
  ["a.csv", "Id,Subject,Status,Requester\n1,Il pacco,Open,Anna\n"],
  ["a.csv", "Id,Subject,Status,Requester,Comments,Resolution notes\n1,Il pacco,Open,Anna,a b c,d e f\n"],
  ["a.csv", "id,role,text\n1,customer,ciao\n", { mapping: { text: "corpo" } }],
  ["a.json", '{"a":1}', { inputFormat: "generic-json" }],
  [
    "a.jsonl",
    '{"messages":[{"role":"boss","text":"x"},{"role":"agent","text":1},3,{"id":"m","role":"agent","text":"x","at":"x"}]}\n{"kind":"x"}\n[1]\n',
    { inputFormat: "native" },
  ],
  ["a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nciao\n"],
  ["chat.txt", "[02/03/26, 09:00:01] Anna: ciao\n[02/03/26, 09:00:30] Bea: ciao\n"],
  ["a.eml", "From: a@x.example\nTo: b@x.example\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nSubject: x\n\nciao\n"],
  ["tweets.csv", "tweet_id,in_response_to_tweet_id\n1,\n"],
  ["whisper.json", '{"segments":[{"start":0,"end":1,"text":"ciao","avg_logprob":-1}]}'],
];

describe("what readers tell, in Italian", () => {
  test.each(inputs.map(([path, content, options], index) => [`${path} (${index})`, path, content, options] as const))(
    "%s",
    async (_name, path, content, options) => {
      const told = await italian(path, content, options);
      for (const sentence of told) expect(ownWords(sentence)).not.toMatch(english);
      // What was told in Italian once stays as it is when the run as a whole is told.
      for (const sentence of told) expect(inItalian(sentence)).toBe(sentence);
    },
  );

  test("paths that name nothing", async () => {
    for (const path of ["nowhere/at/all", "nothing-here.csv", "fixtures/**/*.nothing"]) {
      const [item] = await expandPaths([path]);
      const problem = item && "problem" in item ? toldProblem(item.problem, "it") : undefined;
      expect(ownWords(problem?.message ?? "the")).not.toMatch(english);
    }
  });

  test("English is the default", async () => {
    const { problems } = await readText("a.txt", "");
    expect(problems[0]?.message).toBe("the file is empty; expected conversations or reply templates");
    expect((await italian("a.txt", ""))[0]).toBe("il file è vuoto; erano attese conversazioni o modelli di risposta");
  });
});
