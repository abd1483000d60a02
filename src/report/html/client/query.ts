/** What the fields ask for; an empty text asks for nothing. */
export interface Query {
  readonly words: string;
  readonly rule: string;
  readonly severity: string;
  readonly agent: string;
  readonly channel: string;
  readonly language: string;
  /** Days: "2026-03-02". */
  readonly from: string;
  readonly to: string;
  readonly sort: string;
}

const names = ["words", "rule", "severity", "agent", "channel", "language", "from", "to", "sort"] as const;

/** Reads the form. */
export function queryOf(form: HTMLFormElement): Query {
  const data = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? "")])) as unknown as Query;
}

/** Puts values into the form; a value that a field does not offer is left out. */
export function fillForm(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const name of names) {
    const field = form.elements.namedItem(name);
    const value = values[name];
    if (value === undefined || !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const before = field.value;
    field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = before;
  }
}

/** A query as the page's address keeps it, so that what is shown can be passed on as a link. */
export function addressOf(query: Query): string {
  const asked = names.filter((name) => query[name] !== "" && !(name === "sort" && query.sort === "worst"));
  const address = new URLSearchParams(asked.map((name) => [name, query[name]]));
  return asked.length === 0 ? "" : `#?${address}`;
}

/** What an address asks for; undefined where it is none of ours. */
export function valuesOf(address: string): Record<string, string> | undefined {
  if (!address.startsWith("#?")) return undefined;
  return Object.fromEntries(new URLSearchParams(address.slice(2)));
}
