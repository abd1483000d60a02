/**
 * The id of what began a thread.
 * @param chains of each of its messages the ids of what came before, if any, and its own at the end; who begins is looked for
 *   from the first. What answers what is believed of the first that tells it.
 */
export function threadRoot(chains: readonly (readonly string[])[]): string {
  const parents = new Map<string, string>();
  for (const chain of chains) {
    for (const [index, id] of chain.entries()) {
      const before = chain[index - 1];
      if (before !== undefined && before !== id && !parents.has(id)) parents.set(id, before);
    }
  }
  let root = chains[0]?.at(-1) ?? "";
  const walked = new Set<string>();
  for (let next = parents.get(root); next !== undefined && !walked.has(next); next = parents.get(root)) {
    walked.add(root);
    root = next;
  }
  return root;
}
