/** A test for days off, from a rule's `holidays` option ("2026-12-25", …). */
export function holidayTest(holidays: unknown): (wall: number) => boolean {
  const days = new Set(Array.isArray(holidays) ? holidays.map(String) : []);
  return (wall) => days.has(new Date(wall).toISOString().slice(0, 10));
}
