import type { Language } from "../conversation/conversation.js";
import { formatNumber } from "../report/localise/number.js";
import { plural } from "../report/localise/plural.js";
import { reportTextsOf } from "../report/localise/texts-of.js";
import type { Terminal } from "./command.js";

const quietFor = 1000;
const every = 200;

/** Tells on a terminal how many conversations have been linted, once the work takes longer than a second. */
export class Progress {
  private readonly begun = Date.now();
  private told = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly locale: Language,
    private readonly enabled: boolean,
  ) {}

  /** @param conversations how many so far */
  report(conversations: number): void {
    if (!this.enabled) return;
    const now = Date.now();
    if (now - this.begun < quietFor || now - this.told < every) return;
    this.told = now;
    const rate = Math.round((conversations * 1000) / (now - this.begun));
    const texts = reportTextsOf(this.locale);
    const count = plural(texts.conversations, conversations, texts);
    this.terminal.error(`\r\u001b[K${count}, ${formatNumber(rate, texts)}/s`);
  }

  /** Clears the line. */
  finish(): void {
    if (this.told > 0) this.terminal.error("\r\u001b[K");
  }
}
