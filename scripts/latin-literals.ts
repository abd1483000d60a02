import { latin } from "../src/understand/text/latin.js";

/** Code in which each `latin(/…/iu)` is the pattern that the call would make. @param code a compiled module */
export function latinLiterals(code: string): string {
  return code.replace(call, (_, source: string, flags: string) => String(latin(new RegExp(source, flags))));
}

/** A call whose only argument is a pattern: in it a slash stands in a class or behind a backslash. */
const call = /(?<![\w.])latin\(\s*\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]+)\s*\)/g;
