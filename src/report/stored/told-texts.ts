import type { RuleTexts } from "../../lint/texts.js";
import type { StoredFinding } from "./stored-run.js";

/** Gathers texts that tell each finding as it was told. */
export class ToldTexts {
  private readonly rules = new Map<
    string,
    { readonly messages: Record<string, string>; readonly suggestions: Record<string, string> }
  >();

  add({ ruleId, messageName = "default", message, suggestion }: StoredFinding): void {
    const texts = this.rules.get(ruleId) ?? { messages: {}, suggestions: {} };
    texts.messages[messageName] ??= message;
    if (suggestion !== null) texts.suggestions[messageName] ??= suggestion;
    this.rules.set(ruleId, texts);
  }

  /** By rule id. */
  texts(): Map<string, RuleTexts> {
    return new Map(
      [...this.rules].map(([ruleId, texts]) => [ruleId, { title: ruleId, description: ruleId, why: "", ...texts }]),
    );
  }
}
