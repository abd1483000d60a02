import type { Language } from "../conversation/conversation.js";
import { formatNumber } from "../report/localise/number.js";
import { plural } from "../report/localise/plural.js";
import { reportTextsOf } from "../report/localise/texts-of.js";
import type { EngineProgress } from "../scale/engine/engine-event.js";
import type { Terminal } from "./command.js";

const quietFor = 1000;
const every = 200;

/** How far the whole of a run on other machines is. */
const engineTexts: Readonly<Record<Language, (progress: EngineProgress) => string>> = {
  en: ({ share, underWay, workers }) =>
    `${percent(share)}; ${underWay} under way, ${workers} ${workers === 1 ? "worker" : "workers"}`,
  it: ({ share, underWay, workers }) => `${percent(share)}; ${underWay} in corso, ${workers} worker`,
};

function percent(share: number | undefined): string {
  return share === undefined ? "" : `, ${Math.floor(share * 100)}%`;
}

/** Tells on a terminal how many conversations have been linted, once the work takes longer than a second. */
export class Progress {
  private readonly begun = Date.now();
  private told = 0;
  private whole: EngineProgress | undefined;

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
    const whole = this.whole ? engineTexts[this.locale](this.whole) : "";
    this.terminal.error(`\r\u001b[K${count}, ${formatNumber(rate, texts)}/s${whole}`);
  }

  /** Is told how far a run on other machines is; shown with the next report. */
  engine(progress: EngineProgress): void {
    this.whole = progress;
  }

  /** Clears the line. */
  finish(): void {
    if (this.told > 0) this.terminal.error("\r\u001b[K");
  }
}
