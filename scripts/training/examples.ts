import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { modelledActs, type Side } from "../../src/understand/acts/sides.js";

/** A labelled message. */
export interface Example {
  readonly side: Side;
  readonly text: string;
  /** The last message of the other side; "" where there is none. */
  readonly previous: string;
  /** The acts that were judged: done (1) or not (0). */
  readonly labels: Readonly<Record<string, 0 | 1>>;
  /** File and header: messages of one writer, industry and register. Whole batches are kept out to measure. */
  readonly batch: string;
  /** Whether it comes from a whole conversation, in which acts are as rare as in life. */
  readonly ordinary: boolean;
  /** Whether it was judged for its stance alone: nothing is known of its acts. Judged for none, it takes neither side. */
  readonly ofStance?: boolean;
}

/**
 * Reads the labelled messages of a language: single messages judged for one act (half of them look-alikes) from
 * fixtures/acts, whole conversations judged for all acts from fixtures/dialogues, and answers judged for their stance from
 * fixtures/stances.
 */
export function readExamples(fixtures: string, language: string): Example[] {
  const acts = filesOf(join(fixtures, "acts"), language).flatMap(({ name, lines }) => readActs(name, lines));
  const dialogues = filesOf(join(fixtures, "dialogues"), language).flatMap(({ name, lines }) =>
    readDialogues(name, lines),
  );
  const stances = filesOf(join(fixtures, "stances"), language).flatMap(({ name, lines }) => readStances(name, lines));
  return [...acts, ...dialogues, ...stances];
}

function filesOf(folder: string, language: string): { name: string; lines: string[] }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => new RegExp(`^${language}[-.].*tsv$`, "u").test(name))
    .sort()
    .map((name) => ({ name, lines: readFileSync(join(folder, name), "utf8").split("\n") }));
}

/** `act ⇥ 1 or 0 ⇥ message ⇥ previous message`, under a header `# act | industries | register` for each batch. */
function readActs(file: string, lines: readonly string[]): Example[] {
  let batch = file;
  return lines.flatMap((line): Example[] => {
    if (line.startsWith("#")) batch = `${file} ${line}`;
    const [act = "", label, text = "", previous = ""] = line.split("\t");
    const side = sideOf(act);
    if (side === undefined || text === "" || (label !== "0" && label !== "1")) return [];
    return [
      {
        side,
        text: breaks(text),
        previous: breaks(previous),
        labels: { [act]: label === "1" ? 1 : 0 },
        batch,
        ordinary: false,
      },
    ];
  });
}

/** `role ⇥ acts ⇥ message`, under a header for each conversation; all acts of the speaker's side are judged. */
function readDialogues(file: string, lines: readonly string[]): Example[] {
  let batch = file;
  const last: Record<Side, string> = { customer: "", company: "" };
  return lines.flatMap((line): Example[] => {
    if (line.startsWith("#")) {
      batch = `${file} ${line}`;
      last.customer = "";
      last.company = "";
    }
    const [role = "", acts = "", text = ""] = line.split("\t");
    if (!/^[CAB]$/.test(role) || text === "") return [];
    const side: Side = role === "C" ? "customer" : "company";
    const done = acts.split(",").map((act) => act.trim());
    const labels = Object.fromEntries(
      modelledActs[side].map((act) => [act, done.includes(act) ? 1 : 0]),
    ) as Example["labels"];
    const previous = last[side === "customer" ? "company" : "customer"];
    last[side] = breaks(text);
    return [{ side, text: breaks(text), previous, labels, batch, ordinary: true }];
  });
}

/** `grants, denies or neither ⇥ answer ⇥ question`, under a header for each round of writing. */
function readStances(file: string, lines: readonly string[]): Example[] {
  let batch = file;
  return lines.flatMap((line): Example[] => {
    if (line.startsWith("#")) batch = `${file} ${line}`;
    const [stance = "", text = "", previous = ""] = line.split("\t");
    if (text === "" || !["grants", "denies", "neither"].includes(stance)) return [];
    return [
      {
        side: "company",
        text: breaks(text),
        previous: breaks(previous),
        labels: stance === "neither" ? {} : { granting: stance === "grants" ? 1 : 0 },
        batch,
        ordinary: false,
        ofStance: true,
      },
    ];
  });
}

function sideOf(act: string): Side | undefined {
  if ((modelledActs.customer as readonly string[]).includes(act)) return "customer";
  return (modelledActs.company as readonly string[]).includes(act) ? "company" : undefined;
}

function breaks(value: string): string {
  return value.replaceAll("⏎", "\n").trim();
}
