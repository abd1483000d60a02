/** A rule's texts in one language: its it.yaml or en.yaml. */
export interface RuleTexts {
  /** A few words: "Missing apology". */
  readonly title: string;
  /** What the rule means and when it stays silent, in a few sentences. */
  readonly description: string;
  /** Why it matters, with the study where one is named. */
  readonly why: string;
  /** What an agent does well where the rule is called for and finds nothing: "says sorry for problems". */
  readonly strength?: string;
  /** What findings say, by name; `{name}` and `{name, format}` stand for values. "default" is always there. */
  readonly messages: Readonly<Record<string, string>>;
  /** What a value is called in this language, where a value is a word of the rule ("order-number"). */
  readonly words?: Readonly<Record<string, string>>;
  /** How to say it instead, by name. */
  readonly suggestions: Readonly<Record<string, string>>;
}
