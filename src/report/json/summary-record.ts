import { countSeverities } from "../../score/exit.js";
import { roundScore } from "../../score/round.js";
import type { LargeRun, MeanScore, RollUp, RuleTally } from "../../score/scored.js";
import { countRun } from "../count-run.js";

/** A run's numbers as JSON reports show them. Scores are null where nothing was linted. */
export function summaryRecord(run: LargeRun) {
  const counts = countRun(run);
  const severities = countSeverities(run.findings);
  return {
    conversations: counts.conversations,
    templates: counts.templates,
    messages: counts.messages,
    findings: run.findings.length,
    errors: severities.error,
    warnings: severities.warning,
    infos: severities.info,
    score: run.score ? roundScore(run.score.mean) : null,
    scoreInterval: run.score ? intervalOf(run.score) : null,
    ...(run.score?.population === undefined ? {} : { population: run.score.population }),
    channels: run.channels.map(rollUpRecord),
    agents: run.agents.map(rollUpRecord),
    categories: run.categories.map(rollUpRecord),
    months: run.months.map(rollUpRecord),
    languages: run.languages.map(rollUpRecord),
    files: run.files.map(rollUpRecord),
    rules: run.tallies.map(tallyRecord),
  };
}

function rollUpRecord(roll: RollUp) {
  return {
    name: roll.name,
    score: roundScore(roll.mean),
    scoreInterval: intervalOf(roll),
    conversations: roll.count,
    findings: roll.findings,
    ...(roll.population === undefined ? {} : { population: roll.population }),
  };
}

function tallyRecord({ ruleId, findings, opportunities, conversations, pointsLost }: RuleTally) {
  return { ruleId, findings, opportunities, conversations, pointsLost: roundScore(pointsLost) };
}

function intervalOf({ interval }: MeanScore): [number, number] {
  return [roundScore(interval[0]), roundScore(interval[1])];
}
