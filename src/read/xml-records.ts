import type { Parser as ParserType } from "htmlparser2";
import { LineStarts } from "../conversation/origins.js";
import type { Position, TextOrigin } from "../conversation/position.js";
import type { JsonPath } from "./json-fields.js";
import { JsonSource } from "./json-origin.js";
import type { JsonItem } from "./json-records.js";
import { TextMapper } from "./mapped-text.js";
import { type ByteSource, type Line, lineBlocksOf, longestLine } from "./source.js";

/**
 * Streams the elements of a name that an XML export lists, each as the record that JSON would make of it: elements are
 * fields, `-` in their names is `_`; elements of the same name, or within one of `type="array"`, are a list; `nil="true"` is
 * null. Holds one element at a time.
 */
export async function* xmlRecords(source: ByteSource, name: string): AsyncGenerator<JsonItem> {
  const { Parser } = await import("htmlparser2");
  const cutter = new ElementCutter(name);
  for await (const block of lineBlocksOf(source)) {
    for (const line of block) for (const element of cutter.add(line)) yield recordFrom(element, Parser);
  }
  const open = cutter.open;
  if (open !== undefined) {
    const skipped = "everything from this line on";
    yield { fault: `the file ends before its <${name}> is closed`, line: open, skipped };
  } else if (cutter.listLine !== undefined) {
    yield { fault: `the file ends before its <${name}s> is closed`, line: cutter.last, skipped: "what followed" };
  }
}

interface CutElement {
  readonly text: string;
  readonly start: Position;
}

/** Cuts the elements of a name out of a file, line by line; none lies in another one of its name. */
class ElementCutter {
  private readonly tag: RegExp;
  private readonly close: string;
  private readonly listEnd: string;
  private pieces: string[] = [];
  private size = 0;
  private start: Position | undefined;
  private readonly listTag: RegExp;
  /** The line on which the list of the elements begins that is not closed. */
  listLine: number | undefined;
  last = 1;

  constructor(name: string) {
    this.tag = new RegExp(`<${name}(?=[\\s>])`, "g");
    this.listTag = new RegExp(`<(/?)${name}s[\\s>]`);
    this.close = `</${name}>`;
    this.listEnd = `</${name}s>`;
  }

  /** The line on which an element that is not closed begins. */
  get open(): number | undefined {
    return this.start?.line;
  }

  *add({ text, number }: Line): Generator<CutElement> {
    this.last = number;
    const list = this.listTag.exec(text);
    if (list) this.listLine = list[1] === "/" || text.includes(this.listEnd) ? undefined : number;
    let from = 0;
    for (;;) {
      if (!this.start) {
        this.tag.lastIndex = from;
        const tag = this.tag.exec(text);
        if (!tag) return;
        this.start = { line: number, column: tag.index + 1 };
        from = tag.index;
      }
      const end = text.indexOf(this.close, from);
      if (end < 0) {
        this.pieces.push(text.slice(from), "\n");
        this.size += text.length;
        if (this.size > longestLine)
          throw new RangeError(`the element that begins in line ${this.start.line} is too long`);
        return;
      }
      const behind = end + this.close.length;
      this.pieces.push(text.slice(from, behind));
      yield { text: this.pieces.join(""), start: this.start };
      this.pieces = [];
      this.size = 0;
      this.start = undefined;
      from = behind;
    }
  }
}

/** A value of the record, and where its text stands in the element. */
interface Node {
  readonly children: Map<string, Node[]>;
  readonly isList: boolean;
  readonly isNull: boolean;
  readonly start: number;
  readonly text: TextMapper;
}

function recordFrom({ text, start }: CutElement, Parser: typeof ParserType): JsonItem {
  const stack: Node[] = [];
  let root: Node | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node: Node = {
          children: new Map(),
          isList: attributes.type === "array",
          isNull: attributes.nil === "true",
          start: parser.startIndex,
          text: new TextMapper(),
        };
        const parent = stack.at(-1);
        const key = name.replaceAll("-", "_");
        const siblings = parent?.children.get(key);
        if (siblings) siblings.push(node);
        else parent?.children.set(key, [node]);
        root ??= node;
        stack.push(node);
      },
      ontext(data) {
        // Within CDATA the parser tells where the section begins.
        const lead = text.startsWith("<![CDATA[", parser.startIndex) ? 9 : 0;
        stack.at(-1)?.text.put(data, parser.startIndex + lead, parser.endIndex + 1 - parser.startIndex - lead);
      },
      onclosetag() {
        stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  if (!root) return { fault: "this is no XML element", line: start.line, skipped: "1 record" };
  const tree = root;
  return { record: { value: fieldsOf(tree), source: new XmlSource(tree, text, start) } };
}

function fieldsOf(node: Node): unknown {
  if (node.isNull) return null;
  if (node.isList) return childrenOf(node).map(fieldsOf);
  if (node.children.size === 0) return node.text.done().text;
  return Object.fromEntries(
    [...node.children].map(([key, nodes]) => [key, nodes.length > 1 ? nodes.map(fieldsOf) : fieldsOf(nodes[0]!)]),
  );
}

function childrenOf({ children }: Node): Node[] {
  return [...children.values()].flat();
}

/** Places in an element, by the paths of its record. */
class XmlSource extends JsonSource {
  private lines: LineStarts | undefined;

  constructor(
    private readonly root: Node,
    text: string,
    private readonly start: Position,
  ) {
    super(text, start.line, start.column);
  }

  override originOf(path: JsonPath): TextOrigin {
    const node = this.nodeAt(path);
    return node.text.done().originIn({ locate: (offset) => this.place(offset) });
  }

  override offsetOf(path: JsonPath): number {
    return this.nodeAt(path).start;
  }

  override lineOf(path: JsonPath): number {
    return this.place(this.offsetOf(path)).line;
  }

  private place(offset: number): Position {
    this.lines ??= new LineStarts(this.raw);
    const { line, column } = this.lines.locate(offset);
    return { line: this.start.line + line - 1, column: line === 1 ? this.start.column + column - 1 : column };
  }

  private nodeAt(path: JsonPath): Node {
    let node = this.root;
    // Of a name that stands several times the path tells which one it is.
    let siblings: readonly Node[] = [];
    for (const step of path) {
      const several = typeof step === "number" && siblings.length > 1;
      const list = several ? siblings : typeof step === "number" ? childrenOf(node) : (node.children.get(step) ?? []);
      const next = list[typeof step === "number" ? step : 0];
      if (!next) return node;
      node = next;
      siblings = typeof step === "string" ? list : [];
    }
    return node;
  }
}
