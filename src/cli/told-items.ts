import { LeftOutTally } from "../conversation/left-out.js";
import type { ReadItem } from "../read/format.js";
import type { Terminal } from "./command.js";
import { localeOf } from "./locale.js";
import { problemLine } from "./problem-line.js";

/** Tells on standard error what reading had to say beside the conversations. */
export class ToldItems {
  private readonly leftOut = new LeftOutTally();
  /** How many problems were told. */
  problems = 0;

  constructor(private readonly terminal: Terminal) {}

  tell(item: Exclude<ReadItem, { conversation: unknown }>): void {
    if ("leftOut" in item) this.leftOut.add(item.leftOut);
    else if ("assumption" in item) this.terminal.error(`galateo: ${item.assumption}\n`);
    else {
      this.problems += 1;
      this.terminal.error(problemLine(item.problem));
    }
  }

  /** Tells what was left out of all inputs. @param locale as the user asked for it */
  async end(locale: unknown): Promise<void> {
    if (this.leftOut.isEmpty) return;
    const { leftOutLine } = await import("../report/left-out-line.js");
    const { reportTextsOf } = await import("../report/localise/texts-of.js");
    const texts = reportTextsOf(localeOf(locale as string | undefined, this.terminal.environment));
    this.terminal.error(`galateo: ${leftOutLine(this.leftOut.total, texts)}\n`);
  }
}
