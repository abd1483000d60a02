import { setFlagsFromString } from "node:v8";

/** How much bytecode a function runs before it is compiled to fast code: four times what V8 begins with. */
const budget = 500_000;

/**
 * Sets this process and its threads up for long runs over much text. The heap grows by a fifth, not up to fourfold, before it is collected: a
 * run keeps little for long, and most of what would pile up is rubbish. Only what runs for long is compiled to fast code, and fewer functions
 * are put into one: compiling would take a fifth of the processor time, and with the code of several threads a tenth of the memory. (What is
 * compiled later still, or not even simply before, is interpreted for a quarter of the time that two threads take.) To be called before
 * threads are started. Who marks the heap is settled before, in bin/galateo.js: V8 does not bear that to change while it is marked.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=20");
  setFlagsFromString(`--interrupt-budget=${budget}`);
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
}
