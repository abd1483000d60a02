import type { Role } from "../conversation/conversation.js";
import type { Columns } from "./columns.js";
import { foldWord } from "./fold-word.js";
import type { ReadItem, ReadOptions } from "./format.js";
import { counted, problem } from "./items.js";
import { roleInCell, roleNamed } from "./role-words.js";
import { readSpeakerLabel } from "./speaker-label.js";
import { foldName } from "./speakers.js";
import { cellText, type TableRow } from "./table.js";

/** Tells who speaks in a row by its columns; counts the values that name no role. */
export class RowRoles {
  private readonly unknown = new Map<string, { line: number; count: number }>();
  private readonly own: ReadonlyMap<string, Role>;

  constructor(
    private readonly columns: Columns,
    private readonly options: ReadOptions,
    /** Roles of names, where the table has no column of roles; of its words that are no role's, where it has one. */
    private readonly byName: ReadonlyMap<string, Role> = new Map(),
  ) {
    const entries = Object.entries(options.mapping?.roles ?? {});
    this.own = new Map(entries.map(([word, role]) => [foldWord(word), roleNamed(role) ?? "system"]));
  }

  /** undefined where the role cannot be known: such a row is counted as skipped. */
  roleOf(row: TableRow): Role | undefined {
    const { columns } = this;
    const flag = flagOf(cellText(row, columns.inbound));
    const author = cellText(row, columns.author);
    if (author !== "" && this.isListed(author, this.options.bots)) return "bot";
    if (author !== "" && this.isListed(author, this.options.agents)) return "agent";
    if (columns.role !== undefined) return this.named(cellText(row, columns.role), row.line);
    if (flag !== undefined) return flag ? "customer" : "agent";
    const out = flagOf(cellText(row, columns.outbound));
    if (out !== undefined) return out ? "agent" : "customer";
    if (author === "") return undefined;
    return this.byName.get(author) ?? readSpeakerLabel(author).role ?? this.miss(author, row.line);
  }

  *problems(path: string): Iterable<ReadItem> {
    for (const [value, { line, count }] of this.unknown) {
      const message = `"${value}" names no role; expected customer, agent, bot, system or a word for one. Say what it means in the config (mapping.roles)`;
      yield problem(path, line, message, counted(count, "row"));
    }
  }

  private named(value: string, line: number): Role | undefined {
    return (
      this.own.get(foldWord(value)) ??
      roleInCell(value) ??
      readSpeakerLabel(value).role ??
      this.byName.get(value) ??
      this.miss(value, line)
    );
  }

  private isListed(name: string, names: readonly string[] | undefined): boolean {
    return names?.some((other) => foldName(other) === foldName(name)) ?? false;
  }

  private miss(value: string, line: number): undefined {
    const known = this.unknown.get(value) ?? { line, count: 0 };
    known.count += 1;
    this.unknown.set(value, known);
  }
}

/** true, yes, sì, 1; false, no, 0; undefined for anything else. */
export function flagOf(value: string): boolean | undefined {
  if (/^(?:true|yes|si|sì|vero|1|t|y|s|x)$/i.test(value)) return true;
  return /^(?:false|no|falso|0|f|n)$/i.test(value) ? false : undefined;
}
