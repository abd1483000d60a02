/** So much that any price is below it: what costs something, and nobody said how much. */
export const anyPrice = 1e9;
