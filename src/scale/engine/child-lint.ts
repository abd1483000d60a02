import { lintChildFile } from "../../code.js";
import type { ChildCall } from "./lint-child.js";

/** Processes that lint. One that dies is told by an error, and another takes its place. */
export interface LintProcesses {
  /** @returns outcomes packed and deflated @throws where linting fails, or its process dies */
  lint(call: ChildCall): Promise<Buffer>;
  close(): Promise<void>;
}

/** Starts processes that lint. @param count how many at a time */
export async function lintProcesses(count: number): Promise<LintProcesses> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: lintChildFile,
    runtime: "child_process",
    minThreads: count,
    maxThreads: count,
  });
  // What kills an idle process is nobody's shard.
  pool.on("error", () => {});
  return {
    lint: async (call) => Buffer.from((await pool.run(call)) as string, "base64"),
    close: () => pool.destroy(),
  };
}
