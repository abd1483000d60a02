/**
 * Follows answers up to what began them; all of a circle have one root. What was found once is remembered, so that a thread
 * of any length is walked once.
 * @param parentOf what an id answers; undefined where that is not at hand
 */
export function rootFinder(parentOf: (id: string) => string | undefined): (id: string) => string {
  const roots = new Map<string, string>();
  return (id) => {
    const way = new Set<string>();
    let current = id;
    while (!roots.has(current)) {
      way.add(current);
      const parent = parentOf(current);
      if (parent === undefined || way.has(parent)) break;
      current = parent;
    }
    const root = roots.get(current) ?? current;
    for (const one of way) roots.set(one, root);
    return root;
  };
}
