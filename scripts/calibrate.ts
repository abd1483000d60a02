/**
 * Fits how likely a finding is right from the strength of its evidence, on the labelled corpora and on judged findings on real
 * conversations, and prints how it does on those that it did not see. Usage: npm run calibrate [-- --write]
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { fitCalibration } from "./confidence/fit-calibration.js";
import { findingsJudged, findingsOnCorpora } from "./confidence/judged-findings.js";
import { reliabilityPage, reliabilityUnseen } from "./confidence/reliability.js";

const fixtures = join(packageRoot, "fixtures");
const judged = [...(await findingsOnCorpora(fixtures)), ...findingsJudged(fixtures)];
const page = reliabilityPage(reliabilityUnseen(judged), judged.length);
console.log(page);
if (process.argv.includes("--write")) {
  const { slope, rules } = fitCalibration(judged);
  const lines = Object.entries(rules).map(([rule, start]) => `    "${rule}": ${start},`);
  writeFileSync(
    join(packageRoot, "src", "lint", "confidence", "calibration.ts"),
    `import type { Calibration } from "./calibrated.js";

/** Written by \`npm run calibrate -- --write\`. */
export const calibration: Calibration = {
  slope: ${slope},
  rules: {
${lines.join("\n")}
  },
};
`,
  );
  writeFileSync(join(packageRoot, "docs", "accuracy", "3-confidence.md"), page);
}
