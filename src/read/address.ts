/** The e-mail address in "Anna Rossi <anna@x.example>", as it is written; undefined where there is none. */
export function addressIn(text: string): string | undefined {
  return /[^\s()<>,;"']+@[^\s()<>,;"']+/.exec(text)?.[0];
}
