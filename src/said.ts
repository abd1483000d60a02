/** The languages in which galateo speaks to people. */
export type Spoken = "it" | "en";

/** A text in each of the languages in which galateo speaks. */
export type Said = Readonly<Record<Spoken, string>>;

/** A text in English and in Italian. */
export function both(en: string, it: string): Said {
  return { en, it };
}

/** Puts texts together: plain parts are the same in every language. */
export function say(parts: TemplateStringsArray, ...values: readonly (Said | string | number)[]): Said {
  const inLanguage = (language: Spoken) =>
    parts
      .map((part, index) => {
        const value = values[index - 1];
        return (typeof value === "object" ? value[language] : (value ?? "")) + part;
      })
      .join("");
  return both(inLanguage("en"), inLanguage("it"));
}

/** What is said where only these words would do: the nearest, or all of them. */
export function insteadOf(near: string | undefined, known: readonly string[]): Said {
  return near === undefined ? both(`there are: ${known.join(", ")}`, `ci sono: ${known.join(", ")}`) : meant(near);
}

/** "did you mean …?" */
export function meant(near: string): Said {
  return both(`did you mean "${near}"?`, `forse "${near}"?`);
}

/** What is the user's to mend, told in the user's language; `message` is in English. */
export class UserError extends Error {
  constructor(readonly said: Said) {
    super(said.en);
    this.name = "UserError";
  }
}
