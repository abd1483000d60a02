import type { UnderstoodMessage } from "../../src/lint/api.js";

/** What a short question asks the number of: "your room number?", "il numero della camera", "which order", "di quale ordine". */
const asked = {
  en: /\b(?:(?:your|the|a|which|what)\s+(\p{L}{3,})(?:\s+(?:number|no\.?|num)\b)|(?:number|no\.?)\s+of\s+(?:your|the)\s+(\p{L}{3,})|which\s+(\p{L}{3,})|number(?:['’]?s|\s+is)\s+(?:it\s+)?on\s+(?:the|your)\s+(\p{L}{3,}))/giu,
  it: /\b(?:numero\s+(?:(?:di|del|della|dello|della\s+sua|della\s+tua|del\s+suo|del\s+tuo)\s+|dell['’])(\p{L}{3,})|(?:quale|che)\s+(\p{L}{3,}))/giu,
};

/** Whoever asks in more characters than these asks for more than a number. */
const longest = 160;

/** And whoever only names it says no more than this. */
const longestBare = 48;

/** With so many messages before it each is looked through. */
const lookedBack = 40;

/** The customer's earlier message that names the very thing with a number: "room 214", where the room's number is asked for. */
export function numberNamedBefore(message: UnderstoodMessage): UnderstoodMessage | undefined {
  const { text, index, language } = message;
  if (text.length > longest || (language !== "en" && language !== "it")) return undefined;
  const named = asksForIt(message)
    ? [...text.matchAll(asked[language])].flatMap(([, ...found]) => found.filter(Boolean))
    : [];
  const isBare = named.length === 0;
  const nouns = isBare ? bareNouns(text) : named;
  if (nouns.length === 0) return undefined;
  const before = message.conversation.messages.slice(Math.max(0, index - lookedBack), index);
  return nouns
    .map((noun) => before.filter((one) => one.role === "customer" && namesOne(one.text, noun as string, isBare)))
    .find((found) => found.length > 0)
    ?.at(-1);
}

/** "And the plot number", "campo e fila": an agent who says no more than what is wanted. */
const bare =
  /^(?:(?:ok|okay|right|thanks|thank you|grazie|bene|sì|yes|and|e|mi dice|sorry)[,.]?\s+)*(?:(?:the|your|il|la|lo|numero|numero\s+(?:di|della|del))\s+|l['’]|numero\s+dell['’])?(\p{L}{4,})(?:\s+(?:number|no|numero))?(?:\s+(?:e|and)\s+(?:(?:the|your|il|la|lo)\s+)?(\p{L}{4,})(?:\s+(?:number|no|numero))?)?(?:\s+(?:please|prego|per favore|scusi))?\W*$/iu;

function bareNouns(text: string): string[] {
  if (text.length > longestBare) return [];
  const [, ...nouns] = bare.exec(text.trim()) ?? [];
  return nouns.filter((noun) => noun !== undefined);
}

function asksForIt(message: UnderstoodMessage): boolean {
  return message.text.includes("?") || message.phrases("ask-information").length > 0;
}

/**
 * One number behind the thing; two of them leave open which is meant.
 * @param isBare whether nothing but the thing is asked for: then one word is a number, too
 */
function namesOne(text: string, noun: string, isBare: boolean): boolean {
  const behind = new RegExp(
    `(?<![\\p{L}])${noun}\\s+(?:n\\.?°?\\s*|nr\\.?\\s*|no\\.?\\s*|num\\.?\\s*|number\\s+|numero\\s+|#\\s*)?([\\p{L}-]{0,4}\\d[\\w-]*)(?![./:]\\d)`,
    "giu",
  );
  const found = new Set([...text.matchAll(behind)].map(([, number = ""]) => number.toLowerCase()));
  if (found.size === 0) return namesOneAloud(text, noun, isBare ? "*" : "+");
  return found.size === 1 && !/(?:\d{2,}|[a-z]\d+)\s*(?:,|and|e|or|o|&)\s*(?:\p{L}+\s*)?\d{2,}/iu.test(text);
}

/** Figures as they are spelt out on the phone. */
const aloud =
  "(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|treble|triple|uno|due|tre|quattro|cinque|sei|sette|otto|nove|doppio)";

/** From ten on one word is a number by itself. */
const great =
  "(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dieci|undici|dodici|tredici|quattordici|quindici|sedici|(?:venti?|trenta?|quaranta?|cinquanta?|sessanta?|settanta?|ottanta?|novanta?)(?:uno|due|tr[eé]|quattro|cinque|sei|sette|otto|nove)?)";

/** "Job number five five two", "lamp post fourteen b": one number, spelt out behind the thing. */
function namesOneAloud(text: string, noun: string, times: "*" | "+"): boolean {
  const behind = new RegExp(
    `(?<!\\p{L})${noun}\\s+(?:number\\s+|numero\\s+)?(?:\\p{L}\\s+)?(${aloud}(?:\\s+(?:${aloud}|${great}))${times}|${great})(?!\\p{L})`,
    "giu",
  );
  return new Set([...text.matchAll(behind)].map(([, number = ""]) => number.toLowerCase())).size === 1;
}
