import {
  type Act,
  asksSomething,
  confidenceOption,
  defineRule,
  deniesBurden,
  expectsAnswer,
  hasLink,
  hasQuestionMark,
  informalRefusal,
  isFarewell,
  namesRefusal,
  placeOf,
  type Report,
  saysAny,
  shieldedRefusal,
  type UnderstoodMessage,
  wordCount,
} from "../../src/lint/api.js";

export default defineRule({
  category: "empathy",
  severity: "warning",
  templates: true,
  languages: ["it", "en"],
  sources: ["S3"],
  options: confidenceOption(0.75),
  opportunity: (conversation) =>
    conversation.byRole("agent").some((message) => message.leaning("refusal") !== undefined || message.has("dontknow")),
  checkMessage(message, options): Report | undefined {
    if (message.role !== "agent") return undefined;
    const refusal = refusalOf(message);
    const ignorance = message.act("dontknow");
    const least = options.confidence as number;
    const enough = message.phrases("refusal").length > 0 ? Math.min(least, namedEnough) : least;
    const act = [
      refusal && refusal.confidence >= (namesRefusal(message) ? enough : unnamedLeast(message)) ? refusal : undefined,
      ignorance && ignorance.confidence >= enough && !saysMore(message, ignorance) ? ignorance : undefined,
      curtDenial(message),
      jokingRefusal(message),
    ].find((one) => one !== undefined);
    if (!act || message.has("revocation") || shieldedRefusal(message) || offersWayOn(message) || isGoodNews(message))
      return undefined;
    return {
      place: placeOf(message, act.start, act.end),
      ...(act === ignorance ? { message: "unknown" } : {}),
      confidence: act.confidence,
    };
  },
});

/** How likely a refusal must be that words of the lexicons speak for. */
const namedEnough = 0.55;

/** How likely a refusal must be that no phrase names. */
const unnamedEnough = 0.85;

/** Who answers a question in a few words that read like a no has said no; who only asks has not. */
function unnamedLeast(message: UnderstoodMessage): number {
  if (message.sentences.length > 0 && message.sentences.every(({ mark }) => mark === "?")) return 1;
  const asked = message.previousOther;
  if (!asked || !expectsAnswer(asked) || hasQuestionMark(message)) return unnamedEnough;
  return substanceWords(message) <= (beginsWithNo(message) ? noWords : curtWords) ? curtEnough : unnamedEnough;
}

const curtWords = 8;
const noWords = 12;
const curtEnough = 0.7;

/** "No, my lads don't carry upstairs": a no that opens the answer says how the rest is meant. */
function beginsWithNo(message: UnderstoodMessage): boolean {
  return message.phrases("says-no").length > 0;
}

/** How many words and numbers a message has beside greeting, thanks and leave-taking: a figure is often all that was asked for. */
function substanceWords(message: UnderstoodMessage): number {
  const courtesies = ["greeting", "thanks", "closing"].flatMap((name) => message.phrases(name));
  return message.tokens.filter(
    ({ kind, start: first, end: last }) =>
      (kind === "word" || kind === "number") && !courtesies.some(({ start, end }) => start <= first && last <= end),
  ).length;
}

/** "In November the course does not run": what was asked, with its verb denied, and hardly a word more. */
function curtDenial(message: UnderstoodMessage): Act | undefined {
  const asked = message.previousOther;
  const denial = message.phrases("negative-language/denies")[0];
  if (!denial || !asked || !asksSomething(asked) || saysAny(asked, hopesForNo)) return undefined;
  if (hasQuestionMark(message) || beginsWithYes.test(message.text) || substanceWords(message) > denialWords)
    return undefined;
  if (message.likelihood("granting") > mayGrant) return undefined;
  const likely = Math.max(message.likelihood("refusal"), message.likelihood("informal-refusal"));
  return likely < someRefusal ? undefined : { act: "refusal", ...denial, confidence: Math.max(likely, denied) };
}

/** Asked whether one must, or about something one would rather not have: a no is good news. */
const hopesForNo = ["asks-whether-must", "negative-language/fears"] as const;

const beginsWithYes = /^\W*(?:sì|si,|certo|certamente|ma certo|volentieri|yes|sure|of course)(?!\p{L})/iu;

/** Who says more explains. */
const denialWords = 14;
/** How likely a refusal must at least be, and how often such an answer refuses. */
const someRefusal = 0.1;
const denied = 0.78;
/** From which likelihood on an answer may be what the customer would like: "you don't", asked whether one must pay. */
const mayGrant = 0.5;

/** Who does not know one thing and says more, or asks for what must be known, has offered something. */
function saysMore(message: UnderstoodMessage, ignorance: Act): boolean {
  if (goesOn(message, ignorance) || message.phrases("negative-language/ask-others").length > 0) return true;
  const courtesies = polite.flatMap((name) => message.phrases(name)).sort((a, b) => a.start - b.start);
  let words = 0;
  let next = 0;
  for (const sentence of message.sentences) {
    while ((courtesies[next]?.start ?? sentence.start) < sentence.start) next += 1;
    const isIt = sentence.start <= ignorance.start && ignorance.start < sentence.end;
    if (isIt || (courtesies[next]?.start ?? sentence.end) < sentence.end) continue;
    words += sentence.endToken - sentence.firstToken;
    if (words >= moreWords) return true;
  }
  return false;
}

/** From how many words on something is said beside "I don't know". */
const moreWords = 12;

/** "I don't know that one, but usually …", "… What does the error say?": one sentence of substance, or a question for what must be known. */
function goesOn(message: UnderstoodMessage, ignorance: Act): boolean {
  const but = message.phrases("negative-language/turn").find(({ start }) => start >= ignorance.end);
  return message.sentences.some((sentence) => {
    const words = sentence.endToken - sentence.firstToken;
    if (sentence.start > ignorance.start || ignorance.start >= sentence.end)
      return sentence.mark === "?" && words >= askedWords;
    if (!but || but.start >= sentence.end) return false;
    const behind = message.tokens
      .slice(sentence.firstToken, sentence.endToken)
      .filter((token) => token.start >= but.end);
    return behind.length >= (sentence.mark === "?" ? askedWords : substance);
  });
}

/** A question of fewer words ("ok?", "va bene?") asks for nothing. */
const askedWords = 3;
/** From how many words on what follows a "but" is more than comfort. */
const substance = 10;
const polite = ["greeting", "thanks", "apology", "closing", "empathy", "extra-offer"];

/** A refusal, in whatever tone. */
function refusalOf(message: UnderstoodMessage): Act | undefined {
  const plain = message.leaning("refusal");
  const informal = message.likelihood("apology") < 0.7 ? message.act("informal-refusal") : undefined;
  return !plain || (informal && informal.confidence > plain.confidence) ? informal : plain;
}

/** A no that is wrapped in a joke or in slang: it seldom reads like a refusal, and refuses all the same. */
function jokingRefusal(message: UnderstoodMessage): Act | undefined {
  const informal = informalRefusal(message);
  return informal && { act: "informal-refusal", ...informal, confidence: Math.max(informal.confidence, joking) };
}

/** How often such a one refuses. */
const joking = 0.8;

/** "No, you keep it", "it has now been put right": words of refusal that refuse nothing. */
function isGoodNews(message: UnderstoodMessage): boolean {
  return (
    saysAny(message, goodNews) ||
    deniesBurden(message) ||
    isFarewell(message) ||
    answersWhen(message) ||
    reminds(message)
  );
}

/** "When can I come again?" "After a year": a time is what was asked for. */
function answersWhen(message: UnderstoodMessage): boolean {
  const asked = message.previousOther;
  return (
    asked !== undefined &&
    asked.phrases("negative-language/asks-when").length > 0 &&
    message.phrases("negative-language/tells-when").length > 0 &&
    message.phrases("negative-language/denies").length === 0 &&
    !namesRefusal(message)
  );
}

/** Whether the only words of refusal are a reminder of when it is closed, and nothing was asked. */
function reminds(message: UnderstoodMessage): boolean {
  const [reminder] = message.phrases("negative-language/reminds");
  const asked = message.previousOther;
  return (
    reminder !== undefined &&
    !(asked && asksSomething(asked)) &&
    message.phrases("refusal").every(({ start, end }) => reminder.start <= start && end <= reminder.end)
  );
}

const goodNews = ["benefit-kept", "customer-favour", "negative-language/put-right", "negative-language/says-yes"];

/** A remedy, a next step or an offer to find out, here or in what the agent adds before the customer speaks. */
function offersWayOn(message: UnderstoodMessage): boolean {
  if (message.phrases("negative-language/next-step").length > 0) return true;
  const next = message.conversation.messages[message.index + 1];
  const turn = next?.role === "agent" ? [message, next] : [message];
  const least = informalRefusal(message) ? beneathJoke : 0;
  return turn.some(
    (one) =>
      (wordCount(one) >= offerWords &&
        wayOn.some((name) => one.has(name) && (name === "alternative" || one.likelihood(name) >= least))) ||
      (wordCount(one) >= roomForMore && one.likelihood("alternative") >= likelyOffer) ||
      phrasesOn.some((name) => one.phrases(name).length > 0 && one.likelihood(name) >= likelyMeant) ||
      sendsElsewhere(one) ||
      hasLink(one),
  );
}

/** What a joke seems to promise is often part of it. */
const beneathJoke = 0.7;

/** From which likelihood on words that may offer or promise something are meant so: "for free" in a question, "up to 30 days". */
const likelyMeant = 0.05;

/** An offer takes words: "we can't do that" has none to spare. */
const offerWords = 6;

/** Who says so much says more than no: an offer is then likely from here on. */
const roomForMore = 12;
const likelyOffer = 0.35;

const wayOn = ["alternative", "hand-over", "promise", "site-redirection"];
const phrasesOn = ["alternative", "put-off", "hand-over", "promise"];

/** "Not by phone" alone names no other channel. */
function sendsElsewhere(message: UnderstoodMessage): boolean {
  const redirection = message.act("channel-redirection");
  return (
    redirection !== undefined && (redirection.confidence >= 0.95 || message.phrases("channel-redirection").length > 0)
  );
}
