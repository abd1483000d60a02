import { setFlagsFromString } from "node:v8";

/**
 * Lets the heap of this process and of its threads grow by a quarter, not up to fourfold, before it is collected: a run keeps
 * little for long, and most of what would pile up is rubbish. It costs some hundredths of the time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=10");
}
