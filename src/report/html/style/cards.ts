/** Cards, tables and charts. */
export const cards = `
.side-by-side { columns: 2 27rem; column-gap: 1.25rem; margin-top: 1.25rem; }
.side-by-side > .card { break-inside: avoid; margin-bottom: 1.25rem; display: inline-block; width: 100%; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: 1.15rem 1.3rem; min-width: 0; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; overflow-wrap: normal; }
td, th { padding: .38rem .75rem .38rem 0; text-align: left; vertical-align: middle; font-weight: 400; }
td:last-child, th:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: .8rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
tbody tr + tr > * { border-top: 1px solid color-mix(in srgb, var(--line) 55%, transparent); }
tbody th { min-width: 6rem; overflow-wrap: anywhere; } .fix tbody th { min-width: 12rem; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.wide { width: 38%; min-width: 5rem; }
.bar { display: block; height: .6rem; border-radius: .3rem; background: var(--sunk); overflow: hidden; }
.bar i { display: block; height: 100%; min-width: 3px; border-radius: .3rem; background: var(--bad); }
.rolls .drawn { width: 26%; min-width: 5.5rem; } .card:not(.side-by-side > *) > .scroll > .rolls .drawn { width: 20%; }
.interval { display: block; width: 100%; max-width: 12rem; overflow: visible; }
.interval .axis { stroke: var(--line); } .interval .overall { stroke: var(--quiet); stroke-dasharray: 2 3; opacity: .8; }
.interval .range { stroke: var(--tone); stroke-width: 3; stroke-linecap: round; opacity: .45; } .interval circle { fill: var(--tone); }
.chart text { font-size: 11px; fill: var(--quiet); }
.more > summary { cursor: pointer; color: var(--accent); font-size: .9rem; margin-top: .5rem; }
.chart { display: block; width: 100%; height: auto; overflow: visible; }
.chart .axis, .chart .grid { stroke: var(--line); } .chart rect { fill: var(--tone); } .chart circle { fill: var(--tone); stroke: var(--card); stroke-width: 1.5; }
.chart .value { fill: var(--ink); font-variant-numeric: tabular-nums; }
.chart .band { fill: var(--accent); opacity: .16; } .chart .line { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem; align-items: start; margin-top: 1rem; }
.coached { padding: 0; } .coached h3 { font-size: .95rem; margin: .9rem 0 .3rem; color: var(--tone); } .coached ul { margin: 0; padding-left: 1.1rem; }
.coached li { margin: .35rem 0; } .coached .words { font-family: var(--serif); font-style: italic; } .coached .inside { padding: 0 1.2rem 1.1rem; }
.problems, .taken { margin-top: 1.25rem; } .taken summary { cursor: pointer; font-weight: 600; }
.meanings article { margin: 1.25rem 0; max-width: 46rem; } .meanings h3 { font-size: 1rem; margin: 0; }
.meanings article:target { background: var(--sunk); border-radius: .5rem; padding: .75rem 1rem; }
`;
