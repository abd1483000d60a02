import type { Token } from "../text/tokens.js";
import { numberAt } from "./number-words.js";

/** Minutes past the hour that follow it in Italian: "e mezza", "e un quarto", "meno un quarto", "e trenta"; with the token behind them. */
export function minutesBehind(
  tokens: readonly Token[],
  place: number,
  end: number,
): { minutes: number; endToken: number } | undefined {
  const [one, two, three] = [0, 1, 2].map((ahead) => (place + ahead < end ? (tokens[place + ahead]?.form ?? "") : ""));
  if (one === "e" && /^mezz[ao]$/.test(two as string)) return { minutes: 30, endToken: place + 2 };
  if (one === "e" && two === "un" && three === "quarto") return { minutes: 15, endToken: place + 3 };
  if (one === "e" && two === "tre" && three === "quarti") return { minutes: 45, endToken: place + 3 };
  if (one === "meno" && two === "un" && three === "quarto") return { minutes: -15, endToken: place + 3 };
  if (one !== "e" || !/^(?:quindici|venti|trenta|quarantacinque|quaranta|dieci)$/.test(two as string)) return undefined;
  const number = numberAt(tokens, place + 1, end, "it");
  const next = tokens[number?.endToken ?? 0];
  if (!number || (next?.kind === "word" && /^(?:euro|minut|giorn|or[ae]$)/.test(next.form))) return undefined;
  return { minutes: number.value, endToken: number.endToken };
}

/** "Half past nine", "half nine", "quarter to ten" in minutes after midnight, on a clock of twelve hours. */
export function halfPast(
  tokens: readonly Token[],
  index: number,
  end: number,
): { minutes: number; endToken: number } | undefined {
  const { form } = tokens[index] as Token;
  if (form !== "half" && form !== "quarter") return undefined;
  const word = tokens[index + 1]?.form ?? "";
  const isJoined = word === "past" || (form === "quarter" && word === "to");
  if (!isJoined && (form === "quarter" || !beforeHalf.test(tokens[index - 1]?.form ?? ""))) return undefined;
  const hour = numberAt(tokens, isJoined ? index + 2 : index + 1, end, "en");
  if (!hour || hour.value < 1 || hour.value > 12 || !Number.isInteger(hour.value)) return undefined;
  const next = tokens[hour.endToken];
  if (!isJoined && next?.kind === "word" && hour.endToken < end && !behindHour.test(next.form)) return undefined;
  const past = form === "half" ? 30 : word === "to" ? -15 : 15;
  return { minutes: hour.value * 60 + past, endToken: hour.endToken };
}

const beforeHalf = /^(?:at|is|its|by|till|until|about|around|from|before|after|to|opens|closes|starts)$/;
const behindHour =
  /^(?:on|in|and|or|sharp|every|the|please|but|so|for|today|tomorrow|tonight|to|until|till|each|if|then)$/;
