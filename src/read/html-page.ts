import { Parser } from "htmlparser2";
import { LineStarts } from "../conversation/origins.js";
import type { TextOrigin } from "../conversation/position.js";
import { TextMapper } from "./mapped-text.js";

/** A text of a page as a reader sees it, and where it stands in the file. */
export interface PageText {
  readonly text: string;
  readonly origin: TextOrigin;
}

/** An element of a page that was asked for. */
export interface PageElement {
  readonly name: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Index in the file of its first character. */
  readonly start: number;
  readonly text: PageText;
  /** The elements in it that were asked for, in order. */
  readonly children: readonly PageElement[];
}

/** A page: all of its text, and the elements that were asked for. */
export interface Page {
  readonly text: PageText;
  readonly elements: readonly PageElement[];
  /** Whether it has a beginning that nothing ends. */
  readonly cut: boolean;
}

const blocks = new Set(
  "br p div li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre section article header footer hr dl dt dd details summary".split(
    " ",
  ),
);
const hidden = new Set(["style", "script", "head", "title", "template", "noscript"]);

/** Reads a page. @param wanted the elements to keep apart */
export function readPage(html: string, wanted: (name: string, classes: readonly string[]) => boolean): Page {
  const places = new LineStarts(html);
  const whole = new Capture(html, places);
  const roots: OpenElement[] = [];
  const stack: (OpenElement | undefined)[] = [];
  const open: OpenElement[] = [];
  let silent = 0;
  const breakLine = (): void => {
    for (const capture of [whole, ...open.map(({ capture }) => capture)]) capture.newLine(parser.startIndex);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (hidden.has(name)) silent += 1;
        if (blocks.has(name)) breakLine();
        const classes = (attributes.class ?? "").split(/\s+/).filter((one) => one !== "");
        if (!wanted(name, classes)) {
          stack.push(undefined);
          return;
        }
        const element = new OpenElement(name, classes, attributes, parser.startIndex, new Capture(html, places));
        (open.at(-1)?.children ?? roots).push(element);
        stack.push(element);
        open.push(element);
      },
      ontext(text) {
        if (silent > 0) return;
        for (const capture of [whole, ...open.map(({ capture }) => capture)])
          capture.add(text, parser.startIndex, parser.endIndex + 1);
      },
      onclosetag(name) {
        if (hidden.has(name)) silent -= 1;
        if (stack.pop()) open.pop();
        if (blocks.has(name) && name !== "br") breakLine();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  const cut = /<html[\s>]/i.test(html.slice(0, 2000)) && !/<\/html>\s*(?:<!--[\s\S]*-->\s*)?$/i.test(html.slice(-2000));
  return { text: whole.done(), elements: roots.map((root) => root.done()), cut };
}

class OpenElement {
  readonly children: OpenElement[] = [];

  constructor(
    private readonly name: string,
    private readonly classes: readonly string[],
    private readonly attributes: Readonly<Record<string, string>>,
    private readonly start: number,
    readonly capture: Capture,
  ) {}

  done(): PageElement {
    const { name, classes, attributes, start } = this;
    return {
      name,
      classes,
      attributes,
      start,
      text: this.capture.done(),
      children: this.children.map((one) => one.done()),
    };
  }
}

/** Puts the pieces of a text together: white space joined, blocks on lines of their own. */
class Capture {
  private readonly mapper = new TextMapper();

  constructor(
    private readonly html: string,
    private readonly places: LineStarts,
  ) {}

  add(text: string, start: number, end: number): void {
    if (text !== this.html.slice(start, end)) {
      const plain = text === "\u00a0" ? " " : text;
      if (plain !== " " || this.takesSpace()) this.mapper.put(plain, start, end - start);
      return;
    }
    for (const { 0: piece, index } of text.matchAll(/[ \t\r\n\f\u00a0]+|[^ \t\r\n\f\u00a0]+/g)) {
      if (!/^[ \t\r\n\f\u00a0]/.test(piece)) this.mapper.keep(this.html, start + index, start + index + piece.length);
      else if (this.takesSpace()) this.mapper.put(" ", start + index, piece.length);
    }
  }

  newLine(at: number): void {
    if (this.mapper.length > 0 && !this.mapper.endsWith("\n")) this.mapper.put("\n", at, 0);
  }

  done(): PageText {
    const mapped = this.mapper.done().trimmed();
    return { text: mapped.text, origin: mapped.originIn(this.places) };
  }

  private takesSpace(): boolean {
    return this.mapper.length > 0 && !this.mapper.endsWith(" ") && !this.mapper.endsWith("\n");
  }
}
