import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { TextMapper } from "../../src/read/mapped-text.js";
import "../property-seed.js";

test("what a text ends with is known without joining its pieces", () => {
  const piece = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.string({ maxLength: 10 }), (pieces, end) => {
      const mapper = new TextMapper();
      for (const [place, one] of pieces.entries()) {
        if (place % 2 === 0) mapper.put(one, place);
        else mapper.keep(one, 0, one.length);
      }
      const text = pieces.join("");
      for (const asked of [end, text.slice(-1), text.slice(-8), text.slice(-9)])
        expect(mapper.endsWith(asked)).toBe(text.endsWith(asked));
      expect(mapper.done().text).toBe(text);
    }),
  );
});
