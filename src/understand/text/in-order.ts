import { firstPlace } from "../../first-place.js";
import type { Span } from "../understood.js";

/** The place of the first stretch that begins at an offset or behind it; their number where none does. @param stretches in order */
export function placeFrom(stretches: readonly Span[], offset: number): number {
  return firstPlace(stretches.length, (place) => (stretches[place] as Span).start >= offset);
}

/** Whether a stretch begins in another one. */
export function beginsIn({ start }: Span, place: Span): boolean {
  return place.start <= start && start < place.end;
}

/** Of stretches that follow each other those that lie in another one. */
export function within<Stretch extends Span>(stretches: readonly Stretch[], { start, end }: Span): Stretch[] {
  const found: Stretch[] = [];
  for (let place = placeFrom(stretches, start); place < stretches.length; place += 1) {
    const one = stretches[place] as Stretch;
    if (one.end > end) break;
    found.push(one);
  }
  return found;
}

/** The place of a stretch among those that follow each other; -1 where it is none of them. */
export function placeOfSame<Stretch extends Span>(stretches: readonly Stretch[], stretch: Stretch): number {
  for (let place = placeFrom(stretches, stretch.start); stretches[place]?.start === stretch.start; place += 1)
    if (stretches[place] === stretch) return place;
  return -1;
}
