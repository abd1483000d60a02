import { existsSync, readFileSync } from "node:fs";
import type { Config } from "../config/config.js";
import type { Conversation } from "../conversation/conversation.js";
import { type LintOptions, readAll } from "../galateo.js";
import type { Finding } from "../lint/finding.js";
import { memorySource } from "../read/source.js";
import { addApology } from "./apology.js";
import type { Edit } from "./edit.js";
import { mendPlaceholders, namesUsed } from "./placeholders.js";
import { rewrite, type TemplateEdits } from "./rewrite.js";

/** A file of templates, as it is and as it would be. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Something that was not mended, and why. */
export interface Unfixed {
  readonly path: string;
  readonly line: number;
  readonly why: "unknown-name" | "no-apology" | "unsafe";
  readonly about: string;
}

export interface Fixes {
  readonly files: readonly FixedFile[];
  readonly unfixed: readonly Unfixed[];
}

/**
 * What the configuration's `fix` lets mend in the templates of a run: placeholders in another dialect than the house's, and
 * missing apologies. Writes nothing.
 * @param findings of the run, for what rules found missing
 */
export async function fixTemplates(
  options: LintOptions,
  findings: readonly Finding[],
  fix: Config["fix"] = {},
): Promise<Fixes> {
  const byPath = await templatesByPath(options);
  const used = new Set<string>();
  if (fix.placeholders !== undefined) {
    for (const templates of byPath.values()) {
      for (const template of templates)
        for (const name of namesUsed(textOf(template), fix.placeholders)) used.add(name);
    }
  }
  const files: FixedFile[] = [];
  const unfixed: Unfixed[] = [];
  for (const [path, templates] of byPath) {
    const changes: TemplateEdits[] = [];
    for (const template of templates) {
      const edits = [
        ...placeholderEdits(template, fix, used, unfixed),
        ...apologyEdits(template, findings, fix, unfixed),
      ];
      if (edits.length > 0) changes.push({ template, edits });
    }
    if (changes.length === 0) continue;
    const before = readUtf8(path);
    const read = async (text: string) =>
      templatesIn(readAll({ ...options, paths: [], sources: [memorySource(path, Buffer.from(text))] }));
    const bare = before?.replace(/^\uFEFF/, "");
    const after = bare === undefined ? undefined : await rewrite(bare, templates, changes, read);
    if (before === undefined || bare === undefined || after === undefined) {
      unfixed.push({ path, line: changes[0]?.template.line ?? 1, why: "unsafe", about: path });
    } else files.push({ path, before, after: before.slice(0, before.length - bare.length) + after });
  }
  return { files, unfixed };
}

function placeholderEdits(
  template: Conversation,
  fix: NonNullable<Config["fix"]>,
  used: ReadonlySet<string>,
  unfixed: Unfixed[],
): readonly Edit[] {
  if (fix.placeholders === undefined) return [];
  const { edits, unknown } = mendPlaceholders(textOf(template), fix.placeholders, fix.names ?? {}, used);
  for (const about of unknown) unfixed.push({ path: template.path, line: template.line, why: "unknown-name", about });
  return edits;
}

function apologyEdits(
  template: Conversation,
  findings: readonly Finding[],
  fix: NonNullable<Config["fix"]>,
  unfixed: Unfixed[],
): readonly Edit[] {
  return findings.flatMap(({ ruleId, place }) => {
    if (ruleId !== "missing-apology" || place?.path !== template.path || place.conversationId !== template.id)
      return [];
    const apology = fix.apology?.[place.language as "it" | "en"];
    const edit = apology === undefined ? undefined : addApology(template, place, apology);
    if (!edit)
      unfixed.push({
        path: template.path,
        line: place.region.line,
        why: apology === undefined ? "no-apology" : "unsafe",
        about: place.language,
      });
    return edit ? [edit] : [];
  });
}

async function templatesByPath(options: LintOptions): Promise<Map<string, Conversation[]>> {
  const byPath = new Map<string, Conversation[]>();
  for (const template of await templatesIn(readAll(options))) {
    if (!existsSync(template.path)) continue;
    byPath.set(template.path, [...(byPath.get(template.path) ?? []), template]);
  }
  return byPath;
}

async function templatesIn(items: ReturnType<typeof readAll>): Promise<Conversation[]> {
  const templates: Conversation[] = [];
  for await (const item of items) {
    if ("conversation" in item && item.conversation.kind === "template") templates.push(item.conversation);
  }
  return templates;
}

/** A file's text; undefined where it is not in UTF-8, and could not be written back as it was. */
function readUtf8(path: string): string | undefined {
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

function textOf({ messages }: Conversation): string {
  return messages[0]?.text ?? "";
}
