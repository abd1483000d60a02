import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { fileMatcher } from "../../../src/config/layers.js";
import { judgingOf } from "../../../src/galateo.js";
import { addressOf } from "../../../src/lint/loaded-rule.js";
import { buildStamp } from "../../../src/scale/engine/build-stamp.js";
import { localJob, remoteJob } from "../../../src/scale/engine/remote-job.js";

const root = mkdtempSync(join(tmpdir(), "remote-job-"));
afterAll(() => rmSync(root, { recursive: true }));
const own = join(root, "no-dear");
mkdirSync(own);
writeFileSync(join(own, "rule.yaml"), "title: T\n");

async function job() {
  const { settings } = await judgingOf({});
  const rules = settings.rules.flatMap((rule) => addressOf(rule) ?? []);
  const overrides = [{ base: root, files: "in/*.txt", rules: {} }];
  const options = { language: "it", customers: { a: "b" }, transcripts: 3, overrides };
  return { options, rules: [...rules, { id: "no-dear", folder: own }] };
}

test("a job is the same where it arrives, but for what only reading and reporting need", async () => {
  const given = await job();
  const stamp = await buildStamp();
  const sent = JSON.parse(JSON.stringify(await remoteJob(given, "/where/it/began")));
  const { customers: _c, transcripts: _t, ...judging } = given.options;
  const overrides = [{ ...given.options.overrides[0], from: "/where/it/began" }];
  expect(await localJob(sent, stamp)).toEqual({ rules: given.rules, options: { ...judging, overrides } });
});

test("overrides name files as they lie where the run was started", () => {
  const matches = fileMatcher({ base: "/work/here", files: "in/*.txt", from: "/work/here" });
  expect(["in/a.txt", "/work/here/in/a.txt", "out/a.txt", "/in/a.txt"].map(matches)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("another galateo, a rule that is not here or another one here are refused, in both languages", async () => {
  const stamp = await buildStamp();
  expect(stamp).toMatch(/^\d+\.\d+\.\d+ \([0-9a-f]{12}\)$/);
  const sent = await remoteJob(await job(), root);
  expect(await localJob(sent, "9.9.9 (0)")).toEqual({
    refusal: {
      en: expect.stringContaining(`the run is galateo ${stamp}'s and this is galateo 9.9.9 (0)`),
      it: expect.stringContaining("installa la stessa versione"),
    },
  });
  writeFileSync(join(own, "rule.yaml"), "title: U\n");
  expect(await localJob(sent, stamp)).toEqual({
    refusal: { en: expect.stringMatching(/"no-dear" .* holds something else here; copy/), it: expect.any(String) },
  });
  cpSync(own, join(root, "elsewhere"), { recursive: true });
  rmSync(own, { recursive: true });
  expect(await localJob(sent, stamp)).toEqual({
    refusal: {
      en: expect.stringMatching(/"no-dear" .* is not here; copy/),
      it: expect.stringContaining("qui non c'è"),
    },
  });
});
