import { scaleLinear } from "d3-scale";
import type { RollUp } from "../../../score/scored.js";
import { type Html, html, nothing } from "../html.js";
import { toneOf } from "../tone.js";

const width = 220;
const height = 20;
const edge = 6;

/** The scores that intervals are drawn on: from below the lowest bound, to 100. */
export function intervalScale(rolls: readonly Pick<RollUp, "interval">[], overall = 100) {
  const lowest = Math.min(90, overall, ...rolls.map(({ interval }) => interval[0]));
  return scaleLinear([Math.floor(lowest / 10) * 10, 100], [edge, width - edge]);
}

type Scale = ReturnType<typeof intervalScale>;

/** A mean as a dot on the line of its interval. @param overall the mean of all, as a dashed line, where it means something */
export function intervalChart({ mean, interval }: RollUp, overall: number | undefined, scale: Scale): Html {
  const [from, to] = interval.map((bound) => scale(bound).toFixed(1)) as [string, string];
  const middle = height / 2;
  const all = overall === undefined ? undefined : scale(overall).toFixed(1);
  return html`<svg class="interval ${toneOf(mean)}" viewBox="0 0 ${width} ${height}" aria-hidden="true">
<line class="axis" x1="${edge}" x2="${width - edge}" y1="${middle}" y2="${middle}"/>${all === undefined ? nothing : html`<line class="overall" x1="${all}" x2="${all}" y1="0" y2="${height}"/>`}
<line class="range" x1="${from}" x2="${to}" y1="${middle}" y2="${middle}"/><circle cx="${scale(mean).toFixed(1)}" cy="${middle}" r="5"/></svg>`;
}
