import type { Role } from "../conversation/conversation.js";
import { type DayMonthOrder, readDate, readTimeOfDay } from "./dates.js";
import { DayMonthEvidence } from "./day-month-order.js";
import { foldWord } from "./fold-word.js";
import type { ReadOptions } from "./format.js";
import { roleAbbreviated } from "./role-words.js";
import { foldName } from "./speakers.js";
import { readTranscriptLine, type SpeakerLine } from "./transcript-line.js";

/** Role words that are as often the label of a thing ("Servizio: fibra", "Stato: spedito"). */
const things = new Set(
  `stato status info log activity attivita event evento notice avviso notifica notification service servizio care company azienda
   brand business contact contatto lead member admin team reception negozio ufficio sales vendite trigger automatico entrata uscita
   interno esterno internal external inviato ricevuto inbound outbound incoming outgoing guest host support supporto assistenza ai
   manager responsabile referente collega user utente workflow automation op oper`.split(/\s+/),
);

/** How one file writes its speakers: what a first look over its lines has shown. */
export class TranscriptStyle {
  readonly dates = new DayMonthEvidence();
  private readonly names = new Map<string, { timed: number; bare: number }>();
  private readonly roles: Record<Role, number> = { customer: 0, agent: 0, bot: 0, system: 0 };
  private readonly labels = new Map<string, number>();
  private readonly abbreviations = new Set<Role>();
  private timed = 0;
  private untimed = 0;
  private firstStamp: string | undefined;

  constructor(private readonly options: ReadOptions) {}

  /** Looks at one line of the file. */
  see(line: string): void {
    const read = readTranscriptLine(line);
    if (!read) return;
    if (read.stamp !== undefined) {
      this.dates.see(read.stamp);
      this.firstStamp ??= read.stamp;
    }
    if (read.label === "") return;
    const stamped = read.stamp !== undefined;
    if (read.role === undefined) {
      const short = roleAbbreviated(read.label);
      if (short) this.abbreviations.add(short);
      const key = foldName(read.author ?? read.label);
      const count = this.names.get(key) ?? { timed: 0, bare: 0 };
      if (stamped) count.timed += 1;
      else count.bare += 1;
      this.names.set(key, count);
      if (stamped) this.timed += 1;
      return;
    }
    const key = foldWord(read.label);
    this.labels.set(key, (this.labels.get(key) ?? 0) + 1);
    if (stamped) this.timed += 1;
    else if (!things.has(key)) this.untimed += 1;
    if (stamped || !things.has(key)) this.roles[read.role] += 1;
  }

  get order(): DayMonthOrder {
    return this.dates.order;
  }

  /** Whether 02:15 is two minutes and fifteen seconds: a recording begins in its first minutes. */
  get minutes(): boolean {
    return /^0{1,3}:\d{2}$/.test(this.firstStamp?.trim() ?? "") || this.options.channel === "phone";
  }

  /** The role of a line that begins a message; "named" where its speaker has a name only; undefined where it is none. */
  roleOf(line: SpeakerLine): Role | "named" | undefined {
    if (line.label === "")
      return line.stamp === undefined || line.marked || this.isSystemStamp(line.stamp) ? "system" : undefined;
    if (line.role !== undefined) return this.acceptsRole(line) ? line.role : undefined;
    const short = roleAbbreviated(line.label);
    if (short && this.abbreviations.has("customer") && this.abbreviations.size > 1) return short;
    return this.acceptsName(line) ? "named" : undefined;
  }

  private acceptsRole(line: SpeakerLine): boolean {
    if (line.stamp !== undefined) return true;
    if (this.timed >= 5 && this.timed > 5 * this.untimed) return false;
    const key = foldWord(line.label);
    if (!things.has(key)) return true;
    return this.roles[line.role as Role] === 0 && (this.labels.get(key) ?? 0) >= 2;
  }

  private acceptsName(line: SpeakerLine): boolean {
    const key = foldName(line.author ?? line.label);
    if (this.options.agents?.some((name) => foldName(name) === key)) return true;
    if (this.options.bots?.some((name) => foldName(name) === key)) return true;
    if (line.stamp !== undefined) return true;
    if (this.timed >= 5) return false;
    const bothSides = this.roles.customer > 0 && this.roles.agent + this.roles.bot > 0;
    return !bothSides && (this.names.get(key)?.bare ?? 0) >= 2;
  }

  /** A line with a time and no label is the system's only where the time is a full one: a text may begin with 10:30. */
  private isSystemStamp(stamp: string): boolean {
    return this.timed > 0 && (readTimeOfDay(stamp) === undefined ? readDate(stamp) !== undefined : false);
  }
}
