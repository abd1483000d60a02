import { roundScore } from "../../../score/round.js";
import type { RollUp } from "../../../score/scored.js";
import { formatNumber } from "../../localise/number.js";
import { plural } from "../../localise/plural.js";
import type { ReportTexts } from "../../localise/report-texts.js";
import { intervalChart, intervalScale } from "../charts/interval-chart.js";
import { type Html, html, nothing } from "../html.js";

const most = 12;

/** A value of a dimension: how it is called, and how the list of conversations is narrowed down to it. */
export interface NamedRollUp extends RollUp {
  readonly label: string;
}

/**
 * A card with the scores of one dimension side by side, each with its interval; of many, the first twelve are shown and
 * the others can be opened.
 * @param filter the filter of the list that a name sets, where there is one
 */
export function rollUpCard(
  title: string,
  rolls: readonly NamedRollUp[],
  overall: number | undefined,
  texts: ReportTexts,
  filter?: "channel" | "agent" | "language",
): Html {
  if (rolls.length === 0) return nothing;
  const scale = intervalScale(rolls, overall);
  const rest = rolls.slice(most);
  const table = (list: readonly NamedRollUp[], head: boolean) => html`<div class="scroll"><table class="rolls">
<thead${head ? nothing : html` class="unseen"`}><tr><th scope="col">${texts.name}</th><th scope="col" class="drawn"><span class="unseen">${texts.mean}</span></th><th scope="col" class="number">${texts.mean}</th><th scope="col" class="number">${texts.intervalHead}</th><th scope="col" class="number">${texts.size}</th></tr></thead>
<tbody>${list.map((roll) => row(roll, overall, scale, texts, filter))}</tbody></table></div>`;
  return html`<section class="card"><h2>${title}</h2>${table(rolls.slice(0, most), true)}
${rest.length > 0 ? html`<details class="more"><summary>${plural(texts.more, rest.length, texts)}</summary>${table(rest, false)}</details>` : nothing}</section>`;
}

function row(
  roll: NamedRollUp,
  overall: number | undefined,
  scale: ReturnType<typeof intervalScale>,
  texts: ReportTexts,
  filter: string | undefined,
): Html {
  const [from, mean, to] = [roll.interval[0], roll.mean, roll.interval[1]].map((one) =>
    formatNumber(roundScore(one), texts),
  ) as [string, string, string];
  // One conversation says nothing of the spread.
  const bounds = roll.count > 1 ? `${from}–${to}` : "–";
  const name = filter
    ? html`<a href="#conversations" data-filter="${filter}" data-value="${roll.name}">${roll.label}</a>`
    : breakable(roll.label);
  return html`<tr><th scope="row">${name}</th><td class="drawn">${intervalChart(roll, overall, scale)}</td>
<td class="number"><b>${mean}</b></td><td class="number quiet">${bounds}</td><td class="number quiet">${formatNumber(roll.count, texts)}</td></tr>
`;
}

/** A path that is too long is broken between folders. */
function breakable(path: string): Html {
  return html`${path.split(/(?<=[/\\])/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`))}`;
}
