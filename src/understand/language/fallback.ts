import type { FallbackDetector } from "./detect.js";

let loaded: Promise<FallbackDetector> | undefined;

/** The statistical detector for texts that function words cannot tell. Loaded when first asked for: it holds many n-grams. */
export function fallbackDetector(): Promise<FallbackDetector> {
  loaded ??= import("eld/small").then(
    ({ eld }) =>
      (text) =>
        eld.detect(text).language,
  );
  return loaded;
}
