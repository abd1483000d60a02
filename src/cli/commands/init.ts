import { existsSync } from "node:fs";
import type { Answers } from "../../init/answers.js";
import type { InitTexts } from "../../init/texts.js";
import type { MappingProposal } from "../../read/propose-mapping.js";
import { say } from "../../said.js";
import type { CliCommand, Terminal } from "../command.js";
import { UsageError } from "../command.js";
import { writeOutput } from "../write-output.js";

const file = "galateo.config.yaml";

export const command: CliCommand = {
  name: "init",
  description: "write a commented configuration, from three questions and what lies in this folder",
  declare(init) {
    init
      .option("-y, --yes", "ask nothing, take what was found")
      .option("--mapping <file>", "propose which column or key of a table or JSON file holds what")
      .option("--force", "write over a configuration that is there")
      .option("--locale <it|en>", "language of the questions; default: the environment's");
  },
  async run(_args, options, terminal) {
    const { surveyOf } = await import("../../init/survey.js");
    const { defaultsFor } = await import("../../init/answers.js");
    const { initTexts } = await import("../../init/texts.js");
    const { configText, mappingText } = await import("../../init/write-config.js");
    const { localeOf } = await import("../locale.js");
    const locale = localeOf(options.locale as string | undefined, terminal.environment);
    const say = initTexts[locale];
    const proposal = typeof options.mapping === "string" ? await proposalFor(options.mapping) : undefined;
    if (proposal && proposal.missing.length > 0) terminal.error(`galateo: ${say.missing(proposal.missing)}\n`);
    if (existsSync(file) && options.force !== true) {
      if (!proposal) throw new UsageError({ en: initTexts.en.exists(file), it: initTexts.it.exists(file) });
      terminal.error(`galateo: ${say.paste(file)}\n`);
      terminal.out(`${mappingText(proposal, locale)}\n`);
      return 0;
    }
    const survey = await surveyOf(".");
    terminal.error(`${say.seen(survey.files, survey.conversations, survey.templates)}\n`);
    if (survey.unclear.length > 0) terminal.error(`${say.unclear(survey.unclear)}\n`);
    const defaults = defaultsFor(survey, locale);
    const answers = options.yes === true ? defaults : await ask(defaults, say, terminal);
    writeOutput(file, configText(survey, answers, proposal));
    terminal.error(`${initTexts[answers.locale].written(file)}\n`);
    return 0;
  },
};

/** Asks the three questions; what is not answered is as it was found. */
async function ask(defaults: Answers, say: InitTexts, terminal: Terminal): Promise<Answers> {
  const { createInterface } = await import("node:readline");
  const { hoursOf } = await import("../../init/answers.js");
  const lines = createInterface({ input: terminal.input })[Symbol.asyncIterator]();
  const question = async (text: string, shown = "") => {
    terminal.error(`? ${text}${shown === "" ? "" : ` [${shown}]`}: `);
    const { value, done } = await lines.next();
    if (done) terminal.error("\n");
    return done ? "" : String(value).trim();
  };
  const language = await question(say.askLocale, defaults.locale);
  const agents = await question(say.askAgents);
  const times = await question(say.askHours);
  const hours = hoursOf(times);
  if (times !== "" && !hours) terminal.error(`${say.notUnderstood}\n`);
  return {
    locale: language === "it" || language === "en" ? language : defaults.locale,
    agents: agents
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    ...(hours ? { hours } : {}),
  };
}

async function proposalFor(path: string): Promise<MappingProposal> {
  const { proposeMapping } = await import("../../read/propose-mapping.js");
  const { told } = await import("../../read/told.js");
  const { initTexts } = await import("../../init/texts.js");
  try {
    const proposal = await proposeMapping(path);
    if (proposal) return proposal;
  } catch (error) {
    throw new UsageError(say`--mapping ${path}: ${told((error as Error).message)}`);
  }
  throw new UsageError({ en: initTexts.en.noTable(path), it: initTexts.it.noTable(path) });
}
