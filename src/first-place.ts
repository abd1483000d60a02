/**
 * Where in an ordered list a condition begins to hold, that holds from there on; the list's length where it never does.
 * @param count how long the list is
 * @param holds whether it holds at a place
 */
export function firstPlace(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
