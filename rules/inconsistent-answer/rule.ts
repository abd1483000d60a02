import {
  type CaseEntry,
  defineRule,
  type List,
  mapList,
  type Options,
  policyFacts,
  type StatedPolicy,
  type UnderstoodConversation,
} from "../../src/lint/api.js";
import { judgeCase } from "./case.js";
import {
  answerOf,
  judgeTopic,
  type KeptAnswer,
  keptAnswer,
  keyOfAnswer,
  mergeAnswers,
  mostValues,
  restoredAnswer,
  saidValue,
  speaksForAll,
  topicsOf,
} from "./policy.js";
import { againstStated } from "./stated.js";
import { kept, lastStatementsOf, type Statement, statementsOf } from "./statement.js";

export default defineRule({
  category: "consistency",
  severity: "error",
  templates: false,
  languages: ["it", "en"],
  sources: ["S4", "S2"],
  options: {
    policies: {
      default: {},
      description:
        "What is true, by topic and what is said of it: {returns.window: 14 days, shipping.cost: 4.90 EUR, deposit.needed: no}. Answers that contradict it are reported.",
      source: "Set at the top of the config, under `policies`.",
    },
  },
  opportunity: (conversation) => statementsOf(conversation).some(({ fact }) => !fact.loose && fact.kind !== "claim"),
  checkConversation: (conversation, options) =>
    stated(options).length === 0 ? [] : againstStated(statementsOf(conversation), stated(options)),
  inCase: {
    collect: (conversation) => nonEmpty(lastStatementsOf(conversation).map(kept)),
    judge: judgeCase,
  },
  byTopic: {
    collect: (conversation: UnderstoodConversation) => nonEmpty(lastStatementsOf(conversation).filter(speaksForAll)),
    sumOf: (entry: CaseEntry<Statement>) => keptAnswer(answerOf(entry)),
    keyOf: (answer: KeptAnswer) => keyOfAnswer(restoredAnswer(answer)),
    merge: mergeAnswers,
    topicsOf: (answer: KeptAnswer) => topicsOf(restoredAnswer(answer)),
    claimOf: (answer: KeptAnswer) => saidValue(restoredAnswer(answer)),
    mostClaims: mostValues,
    judge: (answers: List<KeptAnswer>, told: Set<string>) => judgeTopic(mapList(answers, restoredAnswer), told),
  },
});

/** Policies are read once; those that cannot be read are told once, and then there are none. */
const remembered = new WeakMap<object, readonly StatedPolicy[]>();

function stated(options: Options): readonly StatedPolicy[] {
  const record = options.policies as Readonly<Record<string, string | number | boolean>>;
  let policies = remembered.get(record);
  if (!policies) {
    remembered.set(record, []);
    policies = policyFacts(record);
    remembered.set(record, policies);
  }
  return policies;
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
