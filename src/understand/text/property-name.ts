/** The string as engines keep names of properties and literals, once for all: two of them are compared without a look at their letters. */
export function asPropertyName(text: string): string {
  for (const name in { [text]: true }) return name;
  return text;
}
