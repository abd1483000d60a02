import { type Fact, nothingKnown } from "./fact.js";

/** A fact without what most facts have not: a third of its size, since runs keep many. */
export type PackedFact = Pick<Fact, "kind"> & Partial<Fact>;

const properties = Object.keys(nothingKnown) as readonly (keyof Fact)[];

/** The fact as it is kept. Plain data. */
export function packFact(fact: Fact): PackedFact {
  const packed: Record<string, unknown> = { kind: fact.kind };
  for (const property of properties) {
    const value = fact[property];
    if (Array.isArray(value) ? value.length > 0 : value !== nothingKnown[property]) packed[property] = value;
  }
  return packed as unknown as PackedFact;
}

/** The fact that was packed. */
export function unpackFact(packed: PackedFact): Fact {
  return { ...nothingKnown, ...packed };
}
