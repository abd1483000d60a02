import type { Fact } from "./fact.js";
import type { Between } from "./matter.js";
import { asksOfItsOwn, asksOfMore } from "./own-terms.js";
import { agreesWithCustomer, isDisputed } from "./recalled.js";
import { differentObjects } from "./same-question.js";
import { weightOfTerm } from "./term-weights.js";

/** How much a term says that two answers share: in both, in one's question, in both questions only. */
const inAnswers = 1;
const acrossQuestion = 0.9;
const inQuestions = 0.7;

/** How much must be shared: of scales that nearly are a matter of their own, of those of any thing, and between customers. */
const leastOfMatter = 0.28;
const leastOfThing = 0.6;
const leastOfRule = 0.75;
/** One subject by name says as much as a rare word in both answers. */
const oneSubject = 0.6;

/** Scales of which a company has one answer, whatever the customer asks next, unless he asks of another thing. */
const ofCompany: ReadonlySet<string> = new Set(
  "walk-in cards animals beginners eat-before short-hire reserved".split(" "),
);
/** Scales of which it has one for nearly all things. */
const ofMatter: ReadonlySet<string> = new Set(
  "fires weather changeable returnable everywhere arrived smoking mixed on-the-spot private attendance washable given-back attendance".split(
    " ",
  ),
);
/** Of these the subject is who does or sells it: the band, the crew, the group. */
const subjectless: ReadonlySet<string> = new Set(
  "walk-in cards animals beginners eat-before short-hire fires weather changeable everywhere choice done-by-us smoking mixed on-the-spot private attendance".split(
    " ",
  ),
);

/** Kinds that are the ends of these scales themselves tell no two things apart. */
const ownVariants: Readonly<Record<string, readonly string[]>> = {
  cards: ["cash", "credit-card", "debit-card", "prepaid", "paypal", "bank-transfer"],
  remote: ["online", "in-store", "by-phone", "by-email", "home", "shop"],
  "brand-new": ["new", "used"],
  paper: ["paper", "digital"],
  indoor: ["indoor", "outdoor"],
  everywhere: ["italy", "abroad", "islands"],
  "money-back": ["to-card", "to-credit", "to-cash"],
  automatic: ["automatic", "manual"],
  public: ["member", "non-member", "resident", "non-resident"],
  "short-hire": ["monthly", "annual"],
  private: ["single-room", "double-room", "business", "private"],
  "hands-on": ["home", "shop", "pickup-point"],
};

/**
 * Whether two answers take opposite ends of a scale on one matter: by what they and their questions have in common, where nothing says
 * that they speak of two things, that the first was wrong, or that the world changed.
 */
export function arePolesApart(earlier: Fact, later: Fact, between: Between): boolean {
  return (
    areOpposite(earlier, later) && !polesExcused(earlier, later, between) && areOfOneMatter(earlier, later, between)
  );
}

/** Whether two answers take the opposite ends of a scale, whatever they are about. */
export function areOpposite(earlier: Fact, later: Fact): boolean {
  return earlier.slot === later.slot && earlier.low !== later.low && earlier.language === later.language;
}

/** Whether something says that opposite ends are of two things, that the first was wrong, or that the world changed. */
export function polesExcused(earlier: Fact, later: Fact, { customer }: Between): boolean {
  if (later.correction || (later.status && later.slot !== "arrived") || agreesWithCustomer(later)) return true;
  if (later.turnsTo.length > 0 && !isDisputed(later)) return true;
  if (later.slot === "arrived" && later.low === 1) return true;
  if (differentObjects(comparable({ ...earlier, turnsTo: [] }), comparable(later))) return true;
  if (asksOfItsOwn(later, earlier, "named") && (isOwnMatter(later) || asksOfItsOwn(earlier, later, "named")))
    return true;
  if (customer) return false;
  if (!later.general || !earlier.general || earlier.status) return true;
  return asksOfMore(earlier, later, "named") && asksOfMore(later, earlier, "named");
}

/** Whether a company has one answer of a scale for all, or nearly all, of its things. */
function isOwnMatter({ slot }: Fact): boolean {
  return ofCompany.has(slot) || ofMatter.has(slot);
}

/** Whether answers and questions have so much in common that they are on one matter. */
function areOfOneMatter(earlier: Fact, later: Fact, { customer, conversation }: Between): boolean {
  const shared =
    weightShared(earlier, later) + (shareSubject(earlier, later) || shareNumber(earlier, later) ? oneSubject : 0);
  if (!customer) return shared >= leastOfRule;
  if (conversation || !isOwnMatter(later)) return shared >= leastOfThing;
  return ofCompany.has(later.slot) || shared >= leastOfMatter;
}

/** A fact without what would take the ends of its scale for two things. */
function comparable(fact: Fact): Fact {
  const own = ownVariants[fact.slot] ?? [];
  return {
    ...fact,
    variants: fact.variants.filter((one) => !own.includes(one)),
    subject: subjectless.has(fact.slot) ? [] : fact.subject,
  };
}

/** Both are about one order, booking or claim by its number. */
function shareNumber({ objects }: Fact, other: Fact): boolean {
  return objects.some((one) => hasDigits.test(one) && other.objects.includes(one));
}

const hasDigits = /\d{3}/;

function shareSubject({ subject }: Fact, other: Fact): boolean {
  return subject.some((name) => !name.startsWith("topic-") && other.subject.includes(name));
}

function weightShared(a: Fact, b: Fact): number {
  let sum = 0;
  for (const term of new Set([...a.named, ...a.question])) {
    const weight = weightOfTerm(term);
    if (weight === 0) continue;
    const [isOwn, isOthersOwn] = [a.named.includes(term), b.named.includes(term)];
    if (!isOthersOwn && !b.question.includes(term)) continue;
    sum += weight * (isOwn && isOthersOwn ? inAnswers : isOwn || isOthersOwn ? acrossQuestion : inQuestions);
  }
  return sum;
}
