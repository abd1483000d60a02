import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import type { Terminal } from "../../src/cli/command.js";
import { Progress } from "../../src/cli/progress.js";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** What a terminal shows of a run that has linted 4,000 conversations in two seconds. */
function shownIn(locale: "it" | "en", share: number | undefined, workers = 3): string {
  let shown = "";
  const terminal = { error: (text: string) => (shown += text) } as unknown as Terminal;
  const progress = new Progress(terminal, locale, true);
  jest.advanceTimersByTime(2000);
  progress.engine({ share, underWay: 160, workers });
  progress.report(4000);
  return shown.replace("\r\u001b[K", "");
}

test("the progress of a run on other machines is that of the whole", () => {
  expect(shownIn("en", 0.429)).toBe("4,000 conversations, 2,000/s, 42%; 160 under way, 3 workers");
  expect(shownIn("en", undefined, 1)).toBe("4,000 conversations, 2,000/s; 160 under way, 1 worker");
  expect(shownIn("it", 1)).toBe("4.000 conversazioni, 2.000/s, 100%; 160 in corso, 3 worker");
});
