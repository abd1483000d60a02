/** Stands for an answer that is undefined: one look-up tells it from none. */
const nothing = Symbol("nothing");

/** How many answers are kept: the labels and headers of any real export. */
const most = 5000;

/** A pure function of a string that remembers its answers: exports say the same few words in every row. */
export function memoized<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result | typeof nothing>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found === nothing ? (undefined as Result) : (found as Result);
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, result === undefined ? nothing : result);
    return result;
  };
}
