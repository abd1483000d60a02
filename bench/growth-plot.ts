import { scaleLog } from "d3-scale";
import { line } from "d3-shape";

/** A curve: what grows, and seconds of processor for each size. */
export interface Growth {
  readonly name: string;
  readonly points: readonly (readonly [size: number, seconds: number])[];
}

const width = 640;
const height = 300;
const margin = { left: 52, right: 190, top: 16, bottom: 34 };
const colours = ["#0b6e4f", "#b3541e", "#4c4fa8", "#8a1c4a"];

/** Curves over the multiples of their first size, both axes logarithmic: what is linear rises at the angle of the grey line. */
export function growthPlot(curves: readonly Growth[]): string {
  const all = curves.flatMap(multiplesOf);
  const most = Math.max(...all.map(([x]) => x));
  const top = Math.max(most, ...all.map(([, y]) => y));
  const x = scaleLog([1, most], [margin.left, width - margin.right]);
  const y = scaleLog([Math.min(1, ...all.map(([, value]) => value)), top], [height - margin.bottom, margin.top]);
  const path = line<readonly [number, number]>(
    ([size]) => Number(x(size).toFixed(1)),
    ([, cost]) => Number(y(cost).toFixed(1)),
  );
  const ticks = (values: readonly number[], draw: (value: number) => string) => values.map(draw).join("");
  const doubled = [1, 2, 4, 8, 16, 32, 64].filter((value) => value <= most);
  const parts = curves.map((curve, index) => {
    const colour = colours[index % colours.length] as string;
    const points = multiplesOf(curve);
    const [endX, endY] = points.at(-1) as [number, number];
    const label = `<text x="${(x(endX) + 8).toFixed(1)}" y="${(y(endY) + 4).toFixed(1)}" fill="${colour}">${curve.name}</text>`;
    return `<path d="${path(points) ?? ""}" fill="none" stroke="${colour}" stroke-width="2"/>${label}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Cost against size">
<rect width="${width}" height="${height}" fill="#fff"/>
${ticks(doubled, (value) => `<text x="${x(value).toFixed(1)}" y="${height - 14}" text-anchor="middle">${value}×</text>`)}
${ticks(doubled, (value) => `<text x="${margin.left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value}×</text>`)}
<path d="${
    path([
      [1, 1],
      [most, most],
    ]) ?? ""
  }" stroke="#bbb" stroke-dasharray="4 4" fill="none"/>
${parts.join("\n")}
</svg>
`;
}

/** Sizes and costs as multiples of the first. */
function multiplesOf({ points }: Growth): [number, number][] {
  const [firstSize, firstCost] = points[0] as readonly [number, number];
  return points.map(([size, cost]) => [size / firstSize, cost / firstCost]);
}
