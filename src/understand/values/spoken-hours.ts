import type { Token } from "../text/tokens.js";
import { numberAt } from "./number-words.js";
import { minutesBehind } from "./spoken-clock.js";
import type { StatedValue } from "./value.js";

/** Minutes after midnight, and the token behind them. */
interface Time {
  readonly minutes: number;
  readonly isHalved: boolean;
  readonly endToken: number;
}

/**
 * From when until when, as people say it: "ten till four", "half nine til six", "otto e mezza dodici e mezza".
 * @param isOfDays whether days of the week or opening stand near: then "to" joins two hours as well
 */
export function spokenHours(
  tokens: readonly Token[],
  index: number,
  end: number,
  language: string,
  isOfDays: () => boolean,
): readonly [from: StatedValue, until: StatedValue] | undefined {
  const from = timeAt(tokens, index, end, language);
  if (!from || from.endToken >= end) return undefined;
  const joint = (tokens[from.endToken] as Token).form;
  const isJoined = till.test(joint) || (joint === "to" && isOfDays());
  const until = timeAt(tokens, isJoined ? from.endToken + 1 : from.endToken, end, language);
  if (!until || (!isJoined && !(language === "it" && from.isHalved && until.isHalved))) return undefined;
  const behind = until.endToken < end ? tokens[until.endToken] : undefined;
  if (behind?.kind === "word" && counted.test(behind.form)) return undefined;
  const evening = until.minutes <= from.minutes ? until.minutes + 720 : until.minutes;
  const make = (minutes: number, first: number, endToken: number): StatedValue => ({
    kind: "clock",
    low: minutes,
    high: minutes,
    unit: "",
    start: (tokens[first] as Token).start,
    end: (tokens[endToken - 1] as Token).end,
    firstToken: first,
    endToken,
  });
  return [
    make(from.minutes, index, from.endToken),
    make(evening, isJoined ? from.endToken + 1 : from.endToken, until.endToken),
  ];
}

/** "Ten", "half ten", "9.30", "otto e mezza". */
function timeAt(tokens: readonly Token[], index: number, end: number, language: string): Time | undefined {
  if (index >= end) return undefined;
  const { form } = tokens[index] as Token;
  const exact = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(form);
  if (exact) return { minutes: Number(exact[1]) * 60 + Number(exact[2]), isHalved: true, endToken: index + 1 };
  const isHalf = language === "en" && form === "half";
  const place = isHalf ? index + (tokens[index + 1]?.form === "past" ? 2 : 1) : index;
  const hour = numberAt(tokens, place, end, language);
  if (!hour || hour.value < 1 || hour.value > 24 || !Number.isInteger(hour.value)) return undefined;
  const more = language === "it" && hour.value <= 21 ? minutesBehind(tokens, hour.endToken, end) : undefined;
  return {
    minutes: hour.value * 60 + (isHalf ? 30 : (more?.minutes ?? 0)),
    isHalved: isHalf || more !== undefined,
    endToken: more?.endToken ?? hour.endToken,
  };
}

const till = /^(?:til|till|until)$/;
/** What is counted is no hour. */
const counted =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|mins?|working|people|pounds?|quid|euros?|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|or[ae]|minut[oi]|persone|percent)$/;
