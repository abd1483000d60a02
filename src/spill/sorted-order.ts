/** The places of so many items in their order: what is equal stays as it was. @param compare the items in two places */
export function sortedOrder(length: number, compare: (a: number, b: number) => number): Uint32Array {
  const order = new Uint32Array(length);
  let inOrder = true;
  for (let place = 0; place < length; place += 1) {
    order[place] = place;
    inOrder &&= place === 0 || compare(place - 1, place) <= 0;
  }
  return inOrder ? order : order.sort(compare);
}
