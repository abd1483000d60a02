/** Kinds of things that exclude each other: an answer on one says nothing of another of its row. */
const rows = [
  "standard express",
  "monthly annual",
  "home shop pickup-point",
  "italy abroad islands",
  "adult child student senior",
  "car motorbike van",
  "fiber mobile",
  "electricity gas water",
  "flex light",
  "weekday saturday sunday holiday weekend",
  "morning evening",
  "summer winter",
  "peak off-peak",
  "basic premium team",
  "online in-store by-phone by-email",
  "new used",
  "first second",
  "business private",
  "full-price sale",
  "cabin hold",
  "one-way round-trip",
  "single-room double-room",
  "credit-card debit-card prepaid bank-transfer cash paypal",
  "paper digital",
  "member non-member",
  "resident non-resident",
  "bulky food underwear",
  "dog cat non-dog",
  "indoor outdoor",
  "flight train",
  "automatic manual",
  "diesel electric",
  "windscreen theft",
  "to-card to-credit to-cash",
].map((row) => row.split(" "));

/** The names of all kinds. */
export const variantNames: ReadonlySet<string> = new Set(rows.flat().filter((name) => !name.startsWith("to-")));

/** Whether two answers name different kinds of one thing. */
export function variantsDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [ofA, ofB] = [withDays(a), withDays(b)];
  return rows.some((row) => {
    const left = row.filter((one) => ofA.includes(one));
    const right = row.filter((one) => ofB.includes(one));
    return left.length > 0 && right.length > 0 && !left.some((one) => right.includes(one));
  });
}

/** The weekend is Saturday and Sunday. */
function withDays(names: readonly string[]): readonly string[] {
  return names.includes("weekend") ? [...names, "saturday", "sunday"] : names;
}

/** The days that an answer on hours holds for: a row of its own, see `days`. */
export const dayVariants: ReadonlySet<string> = new Set("weekday saturday sunday holiday weekend".split(" "));
