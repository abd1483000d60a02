import { roundScore } from "../../score/round.js";
import type { RollUp } from "../../score/scored.js";
import { formatNumber } from "../localise/number.js";
import { plural } from "../localise/plural.js";
import type { ReportTexts } from "../localise/report-texts.js";
import { type Html, html, nothing } from "./html.js";
import { toneOf } from "./tone.js";

const most = 25;

/** A card with the scores of one dimension; of many, the first 25. */
export function rollUpCard(title: string, rolls: readonly RollUp[], texts: ReportTexts): Html {
  if (rolls.length === 0) return nothing;
  const rest = rolls.length - most;
  return html`<section class="card"><h3>${title}</h3><table>${rolls.slice(0, most).map((roll) => row(roll, texts))}</table>
${rest > 0 ? html`<p class="quiet">${plural(texts.more, rest, texts)}</p>` : nothing}</section>`;
}

function row({ name, mean, interval, count, findings }: RollUp, texts: ReportTexts): Html {
  const [from, score, to] = [interval[0], mean, interval[1]].map((one) => formatNumber(roundScore(one), texts)) as [
    string,
    string,
    string,
  ];
  const behind = `${plural(texts.conversations, count, texts)} · ${plural(texts.findingCount, findings, texts)}`;
  return html`<tr title="${from}–${to} · ${behind}"><td>${name}</td>
<td><span class="bar ${toneOf(mean)}"><i style="width:${mean.toFixed(1)}%"></i></span></td>
<td class="number">${score}</td><td class="number quiet">${from}–${to}</td></tr>`;
}
