import type { Token } from "../text/tokens.js";
import { months, weekdays } from "../values/calendar.js";

const ranged = /^(?:to|through|till|until|al|a|alla|thru)$/;
const every = /^(?:every|ogni|tutti)$/;
const whole: Readonly<Record<string, readonly number[]>> = {
  weekend: [6, 0],
  weekends: [6, 0],
  weekdays: [1, 2, 3, 4, 5],
  feriali: [1, 2, 3, 4, 5],
  sundays: [0],
  mondays: [1],
  tuesdays: [2],
  wednesdays: [3],
  thursdays: [4],
  fridays: [5],
  saturdays: [6],
  sabati: [6],
  domeniche: [0],
  festivi: [7],
  holidays: [7],
};

/** The days of the week that a stretch of tokens names, "Monday to Friday" being five; 7 stands for public holidays. */
export function daysIn(tokens: readonly Token[], first: number, end: number): number[] {
  const days = new Set<number>();
  for (let index = first; index < end; index += 1) {
    const form = (tokens[index] as Token).form;
    if (every.test(form) && /^(?:day|giorno|giorni)$/.test(tokens[index + (form === "tutti" ? 2 : 1)]?.form ?? ""))
      for (const day of [0, 1, 2, 3, 4, 5, 6]) days.add(day);
    for (const day of whole[form] ?? []) days.add(day);
    const from = form.length > 2 ? weekdays[form] : undefined;
    if (from === undefined) continue;
    const to = ranged.test(tokens[index + 1]?.form ?? "") ? weekdays[tokens[index + 2]?.form ?? ""] : undefined;
    if (to === undefined) days.add(from);
    else {
      for (let day = from; day !== to; day = (day + 1) % 7) days.add(day);
      days.add(to);
      index += 2;
    }
  }
  return [...days].sort();
}

/** Whether two answers on hours share a day; one that names none means the working days. */
export function shareDay(a: readonly string[], b: readonly string[]): boolean {
  const isWorking = (day: string) => day >= "1" && day <= "5";
  if (a.length === 0 && b.length === 0) return true;
  if (a.length === 0) return b.some(isWorking);
  if (b.length === 0) return a.some(isWorking);
  return a.some((day) => b.includes(day));
}

/** The months that a stretch of tokens names: "month 8". */
export function monthsIn(tokens: readonly Token[]): string[] {
  const named = tokens.flatMap(({ form }) =>
    form.length > 3 && months[form] !== undefined ? [`month ${months[form]}`] : [],
  );
  return [...new Set(named)];
}
