import { stringify } from "yaml";
import type { MappingProposal } from "../read/propose-mapping.js";
import type { Answers } from "./answers.js";
import type { Survey } from "./survey.js";
import { initTexts } from "./texts.js";

/** A commented configuration, from what was seen and answered. */
export function configText(survey: Survey, answers: Answers, proposal?: MappingProposal): string {
  const { comments } = initTexts[answers.locale];
  const found = survey.agents.slice(0, 8);
  const parts = [
    `# ${comments.head}`,
    `# ${comments.extends}\nextends: ${presetFor(survey)}`,
    `# ${comments.locale}\nlocale: ${answers.locale}`,
    section(
      comments.agents,
      "agents",
      answers.agents,
      found.length > 0 ? found : ["Marta", "Support"],
      found.length > 0 ? comments.agentsFound : "",
    ),
    section(comments.bots, "bots", [], ["Helper"]),
    hoursSection(comments.hours, answers.hours),
    `# ${comments.rules}\n# rules:\n#   survey-overload: off\n#   late-response: [warning, {thresholds: {chat: {first: 60000, later: 300000}}}]`,
    `# ${comments.overrides}\n# overrides:\n#   - files: templates/**\n#     rules: {website-deflection: warning}`,
    `# ${comments.scoring}\n# scoring:\n#   weights: {error: 15, warning: 7, info: 2}`,
    ...(proposal ? [mappingText(proposal, answers.locale)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The mapping of a table, as it stands in a configuration. */
export function mappingText(
  { mapping, fields, unknownRoles, roles }: MappingProposal,
  locale: Answers["locale"],
): string {
  const { comments } = initTexts[locale];
  const known = Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined));
  const samples = fields.map(({ name, samples }) => `#   ${oneLine(name)}: ${samples.map(oneLine).join(" | ")}`);
  const body = stringify({ mapping: known }).trimEnd();
  const rolesText =
    unknownRoles.length === 0 ? "" : `\n  # ${comments.roles}\n${indented(stringify({ roles }).trimEnd())}`;
  return [`# ${comments.mapping}. ${comments.fields}:`, ...samples, body + rolesText].join("\n");
}

function presetFor({ conversations, templates, channels }: Survey): string {
  if (templates > 0 && conversations === 0) return "templates";
  return channels[0] === "phone" && channels.length === 1 ? "phone" : "recommended";
}

function section(
  comment: string,
  key: string,
  values: readonly string[],
  examples: readonly string[],
  note = "",
): string {
  const list = (names: readonly string[]) => stringify({ [key]: names }, { flowCollectionPadding: false }).trimEnd();
  if (values.length > 0) return `# ${comment}\n${list(values)}`;
  const commented = list(examples).replace(/^/gm, "# ");
  return `# ${comment}${note === "" ? "" : ` (${note})`}\n${commented}`;
}

function hoursSection(comment: string, hours: Answers["hours"]): string {
  const { days = ["mon", "tue", "wed", "thu", "fri"], span = "09:00-18:00", zone } = hours ?? {};
  const zoneLine = zone === undefined ? (hours ? [] : ["  zone: Europe/Rome"]) : [`  zone: ${zone}`];
  const lines = ["businessHours:", ...zoneLine, `  days: [${days.join(", ")}]`, `  hours: "${span}"`];
  return [`# ${comment}`, ...(hours ? lines : lines.map((line) => `# ${line}`))].join("\n");
}

function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}
