import type { Said } from "../../said.js";

/** How far a run is. */
export interface EngineProgress {
  /** Of the inputs' bytes, the share whose outcomes are here, from 0 to 1; undefined where their size is not known. */
  readonly share: number | undefined;
  /** Conversations that were sent and are not back. */
  readonly underWay: number;
  readonly workers: number;
}

/** What a run by an engine has to tell while it goes on. */
export type EngineEvent = { readonly progress: EngineProgress } | { readonly notice: Said };
