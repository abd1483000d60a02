/** Names by code. A stranger's code ("constructor") is looked up in them: they inherit nothing. */
export function namesOf(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.assign(Object.create(null) as Record<string, string>, names);
}
