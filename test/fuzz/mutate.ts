import { below, oneOf, randomOf } from "./random.js";

/** What breaks readers: marks of every format, numbers out of range, control characters, broken UTF-8, prototypes. */
const hostile = [
  "\u0000",
  "\u001b[2J",
  "\ufeff",
  "\u202e",
  "\u200b",
  "\r",
  "\n\n",
  "\r\n",
  '"',
  '""',
  "'",
  "\\",
  "\\u0000",
  "\\ud800",
  ",",
  ";",
  "\t",
  "|",
  ":",
  "{",
  "}",
  "[",
  "]",
  "null",
  "true",
  "[]",
  "{}",
  "-1",
  "1e999",
  "-0",
  "NaN",
  "99999999999999999999",
  "0000-00-00T99:99:99Z",
  "9999-12-31",
  "31/02/2026",
  '"__proto__":{"role":"agent"},',
  '"constructor":1,',
  '"toString":null,',
  "<",
  ">",
  "</script>",
  "<!--",
  "<![CDATA[",
  "&#x110000;",
  "&lol;",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "---\n",
  "&a *a",
  "!!js/function",
  "From ",
  "Content-Type: multipart/mixed; boundary=x\n",
  "=?utf-8?Q?=ZZ?=",
  "WEBVTT",
  "00:00:00.000 --> 99:99:99.999",
  "=cmd()",
  "*".repeat(500),
  "[".repeat(2000),
  '{"a":'.repeat(500),
].map((text) => Buffer.from(text));

const bytes = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xfe, 0xff], [0x00, 0x00]].map((one) =>
  Buffer.from(one),
);

/** The same bytes damaged in one to six places: flipped, cut, doubled, swapped, spliced with another file, or poisoned. */
export function mutated(seed: number, file: Buffer, other: Buffer): Buffer {
  const random = randomOf(seed);
  let now = file;
  for (let times = 1 + below(random, 6); times > 0; times -= 1) now = once(random, now, other);
  return now.subarray(0, 400_000);
}

function once(random: () => number, file: Buffer, other: Buffer): Buffer {
  const at = below(random, file.length + 1);
  const to = Math.min(file.length, at + 1 + below(random, random() < 0.7 ? 20 : 2000));
  const [before, middle, after] = [file.subarray(0, at), file.subarray(at, to), file.subarray(to)];
  switch (below(random, 10)) {
    case 0: {
      const flipped = Buffer.from(file);
      if (at < flipped.length) flipped[at] = (flipped[at] as number) ^ (1 << below(random, 8));
      return flipped;
    }
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, middle, middle, after]);
    case 3:
      return random() < 0.5 ? before : file.subarray(at);
    case 4: {
      const from = below(random, other.length + 1);
      return Buffer.concat([before, other.subarray(from, from + below(random, 2000)), after]);
    }
    case 5:
      return Buffer.concat([before, oneOf(random, bytes), after]);
    case 6:
      return withLines(file, (lines) => {
        const [one, two] = [below(random, lines.length), below(random, lines.length)];
        [lines[one], lines[two]] = [lines[two] as string, lines[one] as string];
      });
    case 7:
      return withLines(file, (lines) => lines.splice(below(random, lines.length), 1 + below(random, 3)));
    default:
      return Buffer.concat([before, oneOf(random, hostile), random() < 0.5 ? after : Buffer.concat([middle, after])]);
  }
}

function withLines(file: Buffer, change: (lines: string[]) => void): Buffer {
  const lines = file.toString("latin1").split("\n");
  change(lines);
  return Buffer.from(lines.join("\n"), "latin1");
}
