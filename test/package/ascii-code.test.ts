import "../property-seed.js";
import fc from "fast-check";
import { asciiCode } from "../../scripts/ascii-code.js";
import { latinLiterals } from "../../scripts/latin-literals.js";
import { latin } from "../../src/understand/text/latin.js";

/** What code says: that of a bundle is run, too. */
const said = (code: string): unknown => new Function(`return ${code}`)();

describe("code in ASCII", () => {
  it("says the same in strings and patterns", () => {
    const code = asciiCode('[/^[à–—]+$/u.test("à–—"), /^😀$/u.test("😀"), `però`]');
    expect(code).toMatch(/^[\0-\x7f]*$/);
    expect(said(code)).toEqual([true, true, "però"]);
  });

  it("says the same of any text", () => {
    const text = fc.string({ unit: "binary" }).filter((one) => !one.includes("\\"));
    fc.assert(fc.property(text, (one) => expect(said(asciiCode(JSON.stringify(one)))).toBe(one)));
  });

  it("refuses what an escape would change", () => {
    expect(() => asciiCode(String.raw`/\–/`)).toThrow("a backslash stands before –");
    expect(asciiCode(String.raw`/\\–/`)).toBe(String.raw`/\\\u2013/`);
  });
});

describe("patterns made plain beforehand", () => {
  it("are those that the call makes", () => {
    const pattern = /(?<!\p{L})(?:ha [\p{L}'/]+ ragione|a\/b)(?!\p{L})/iu;
    expect(latinLiterals(`const a = latin(${pattern});`)).toBe(`const a = ${latin(pattern)};`);
  });

  it("leaves what is no literal", () => {
    for (const code of ["latin(pattern)", "platin(/a/iu)", "of.latin(/a/iu)"]) expect(latinLiterals(code)).toBe(code);
  });
});
