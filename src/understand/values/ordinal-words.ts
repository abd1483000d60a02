/** English ordinals in words that name days, with their numbers. */
export const ordinalWords: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((form, index) => [form, index + 1]),
);
