import { type Finder, matches } from "../found.js";

const cap =
  "(?:\\p{Lu}[\\p{L}'’.]*|\\d{1,2}(?=\\s\\p{Lu})|d[aei]l{0,2}['’]?|de[gi]l?i?|di|della|delle|dello|degli|del|of|the|de|san|santa)";
const town = "\\p{Lu}[\\p{L}'’-]+(?:[ ](?:\\p{Lu}[\\p{L}'’-]+|di|del|della|sul|in|d'|upon|on)){0,4}";
const province = "(?:\\s*[(,]?\\s*\\b[A-Z]{2}\\b\\)?)?";
const postcodeTown = `(?:[\\s,–-]+(?:CAP\\s*)?\\d{5}(?:[\\s,]+${town}${province})?|[\\s,–-]+${town}\\s*\\([A-Z]{2}\\))?`;
const italianNumber =
  "(?:dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ia]?(?:uno|due|tre|tré|quattro|cinque|sei|sette|otto|nove)?|uno|due|tre|quattro|cinque|sei|sette|otto|nove|cento\\p{L}*)";
const street =
  "via|v\\.le|viale|piazza|p\\.zza|p\\.za|piazzale|p\\.le|corso|c\\.so|largo|vicolo|strada|contrada|c\\.da|localit[àa]'?|loc\\.|borgo|lungomare|lungotevere|salita|galleria|frazione|fraz\\.|traversa|rione";
const number = `(?:,?\\s*(?:n\\.?|n[°º]|nr\\.?|numero|civico)?\\s*\\d{1,4}(?!\\d|[.,]\\d|\\s*(?:€|%|euro|giorni|ore|minuti|mesi|anni|settimane|volte))(?:\\s?[/-]\\s?\\p{L}?\\d{0,3}|\\s?(?:bis|ter|[A-Za-z])(?![\\p{L}\\p{N}]))?|,?\\s*s\\.?n\\.?c\\.?(?!\\p{L}))`;
const detail =
  "(?:[\\s,]+(?:int(?:erno|\\.)?|scala|sc\\.|piano|edificio|palazzina|citofono)\\s*\\p{L}?\\d{0,3}[\\p{L}]?)*";
const notStreets =
  "mail|e-?mail|email|pec|sms|whatsapp|chat|fax|skype|internet|app|web|telefono|facebook|messenger|telegram|instagram|teams|zoom|posta|libera|di|che|non|il|la|lo|l'|un|una|se|per|da|ma|e|o|a|al|alle|alla|con|tra|fra|in|dopo|dalle|dal|tutti|tutto|degli|del|della|dei|delle|subito|oggi|ieri|telefonica|web|radio|satellite|cavo|bluetooth|wi-?fi";

const italian = [
  // Via Garibaldi 12, 20121 Milano (MI); piazza XX Settembre n. 4/A
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${capitalised(street)}|${street.toUpperCase()})\\s+${cap}(?:\\s${cap}){0,5}${number}${detail}${postcodeTown}`,
    "gu",
  ),
  // As transcripts of calls hold them: via garibaldi dodici
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!(?:andat[oaie]|port[aoi]|mand[aoi]|and[oa]|buttat[oa]|vado|vai|va|così)\\s)(?<!(?:in|nel|nei|al)\\s(?=corso))(?:via|viale|piazza|piazzale|vicolo|corso|contrada)\\s+(?!(?:${notStreets})(?![\\p{L}]))\\p{L}[\\p{L}'’]+(?:\\s\\p{L}[\\p{L}'’]+){0,2}(?:\\s|,\\s?)(?:numero\\s|al\\s|n\\.?\\s?)?(?:${italianNumber}|\\d{1,4}(?!\\d|[.,:]\\d)(?:/\\p{L})?)(?![\\p{L}])(?!\\s(?:giorni|ore|minuti|mesi|anni|settimane|volte|euro))`,
    "giu",
  ),
  // Via Garibaldi, with no number
  new RegExp(
    `(?<=(?:^|\\n|[Ii]n |[Dd]i |[Dd]a |[Aa]ngolo |[Ii]ndirizzo:? |[Pp]resso |[Zz]ona )\\s*)(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Vv]icolo|[Cc]ontrada)\\s+(?!(?:Mail|E-?[Mm]ail|Pec|PEC|SMS|WhatsApp|Whatsapp|Chat|Fax|FAX|Skype|Internet|App|Web|Telefono|Facebook|Messenger|Telegram|Instagram|Teams|Zoom|Posta|DHL|UPS|GLS|BRT|SDA|TNT)(?!\\p{L}))(?:(?:dei|delle|della|del|degli|di|San|Santa|S\\.)\\s)?\\p{Lu}[\\p{L}'’]+(?:\\s\\p{Lu}[\\p{L}'’]+){0,3}${postcodeTown}`,
    "gu",
  ),
  // 20121 Milano (MI)
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:CAP\\s*:?\\s*|(?<=(?:^|\\n|,)\\s*))\\d{5}[\\s,]+(?!Euro|EUR|Punti|Points)${town}${province}|\\d{5}[\\s,]+${town}\\s*\\([A-Z]{2}\\))`,
    "gu",
  ),
  /(?<![\p{L}\p{N}])CAP\s*:?\s*\d{5}(?!\d)/giu,
  /(?<![\p{L}\p{N}])(?:casella postale|c\.p\.|p\.? ?o\.? box)\s*(?:n\.?\s*)?\d{1,6}/giu,
];

const postcode = "(?:GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})";
const zip = "\\d{5}(?:-\\d{4})?";
const states =
  "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]";
const road =
  "street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?|close|way|court|ct\\.?|place|pl\\.?|terrace|crescent|boulevard|blvd\\.?|square|gardens|grove|hill|park|row|mews|walk|highway|hwy|parkway|pkwy|circle|cir|trail|rise|view|green|wharf|quay|parade";
const flat = "(?:(?:flat|apt\\.?|apartment|unit|suite|room|#)\\s?[A-Z]?\\d{0,4}[A-Z]?,?\\s+)?";
const flatAfter = "(?:,?\\s+(?:flat|apt\\.?|apartment|unit|suite|#)\\s?[A-Z]?\\d{1,4}[A-Z]?)?";
const townsAfter = `(?:,\\s*${town}){0,2}(?:,?\\s+(?:${postcode}|(?:${states})\\s+${zip}|${zip}))?`;

const english = [
  // Flat 2, 14 Station Road, Leeds LS1 4AB; 350 Fifth Avenue, New York, NY 10118
  new RegExp(
    `(?<![\\p{L}\\p{N}.,/])(?:(?:[Ff]lat|[Aa]pt\\.?|[Aa]partment|[Uu]nit|[Ss]uite)\\s?[A-Z]?\\d{0,4}[A-Z]?,?\\s+)?\\d{1,5}(?:-\\d{1,4})?[A-Za-z]?,?\\s+(?:[NSEW]\\.?\\s)?(?:\\p{Lu}[\\p{L}'’.]*\\s|\\d{1,3}(?:st|nd|rd|th)\\s){1,4}(?:${capitalised(road)})(?![\\p{L}])${flatAfter}${townsAfter}`,
    "gu",
  ),
  // As transcripts hold them: 14 station road
  new RegExp(
    `(?<![\\p{L}\\p{N}.,/])${flat}\\d{1,5}[a-z]?,?\\s+(?:(?!(?:the|a|an|of|on|in|to|my|your|for|by|at|this|that|and|or|is|it|no|any|days?|times?|minutes?|hours?|weeks?|months?|more|off|from|with|per|mb|gb|tb|hard|flash|usb|pounds|euros|dollars|people|items?)\\b)[\\p{L}'’]+\\s){1,3}(?:street|road|avenue|lane|drive|crescent|terrace|boulevard)(?![\\p{L}])${flatAfter}${townsAfter}`,
    "giu",
  ),
  new RegExp(`(?<![\\p{L}\\p{N}])${postcode}(?![\\p{L}\\p{N}])`, "gu"),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}]+(?:\\s\\p{Lu}[\\p{L}]+){0,2},\\s*)?(?:${states}),?\\s+${zip}(?![\\p{L}\\p{N}])`,
    "gu",
  ),
  /\bpost ?code\b(?:\s+(?:is|it's))?\s*:?\s*(?<value>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?![\p{L}\p{N}])/giu,
  /\bzip(?: ?code)?\b(?:\s+(?:is|it's))?\s*:?\s*(?<value>\d{5}(?:-\d{4})?)(?!\d)/giu,
];

/** Postal addresses, Italian and English. */
export const findAddresses: Finder = function* (text) {
  const figures = /\d/.test(text);
  if (streetWord.test(text) || (figures && italianWord.test(text))) {
    for (const pattern of italian) yield* matches(text, pattern, "address", normalise);
  }
  if (figures && (roadWord.test(text) || codeWord.test(text))) {
    for (const pattern of english) yield* matches(text, pattern, "address", normalise);
  }
};

/** What no address is without; most texts have neither, and are spared the patterns. */
const streetWord = /\b(?:via|viale|piazza|piazzale|vicolo|corso|contrada)\s/i;
const italianWord = new RegExp(
  `(?<!\\p{L})(?:${street}|cap|casella|c\\.p\\.|p\\.? ?o\\.? ?box)(?!\\p{L})|\\d{5}`,
  "iu",
);
const roadWord = new RegExp(`\\s(?:${road})(?!\\p{L})`, "iu");
const codeWord = /\b[A-Z]{1,2}\d|\b[A-Z]{2},?\s\d{5}|\b(?:zip|post ?code|GIR)\b/i;

function normalise(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Each word with a small or a capital initial: "street" → "[Ss]treet". */
function capitalised(words: string): string {
  return words.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
