/** Colours, letters, and the head of the page. Every colour of text has a contrast of 4.5 to 1 at least. */
export const base = `
:root { color-scheme: light dark;
  --ink: light-dark(#1f2428, #e9e6df); --quiet: light-dark(#5b626b, #a9afb8); --page: light-dark(#f7f4ee, #15181b);
  --card: light-dark(#fffdfa, #1d2125); --sunk: light-dark(#f2eee6, #262b30); --line: light-dark(#e2dcd0, #353b41);
  --accent: light-dark(#1c5d63, #7cc4c8); --good: light-dark(#22693f, #74c795); --fair: light-dark(#875a08, #e2b25c);
  --bad: light-dark(#b02a20, #f28b7d); --error: light-dark(#b02a20, #f28b7d); --warning: light-dark(#875a08, #e2b25c);
  --info: light-dark(#2b5f9e, #8bb8ee); --agent: light-dark(#e9f1ef, #1f3133);
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif; }
:root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.5rem 4rem; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 .35rem; } h2 { font-size: 1.3rem; margin: 0 0 .5rem; }
main > section:not(.card) > h2 { font-size: 1.6rem; margin-top: 2.75rem; }
p { margin: .3rem 0; } a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .3rem; }
code { font: .85em ui-monospace, "SF Mono", Menlo, monospace; color: var(--quiet); }
.quiet { color: var(--quiet); } .small { font-size: .85rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 9; }
.good { --tone: var(--good); } .fair { --tone: var(--fair); } .bad { --tone: var(--bad); }
.error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); }
[hidden] { display: none !important; }
button, select, input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .45rem; padding: .4rem .6rem; min-height: 2.4rem; }
button { cursor: pointer; } button:hover:not(:disabled) { border-color: var(--accent); } button:disabled { color: var(--quiet); cursor: default; opacity: .6; }
.top { display: flex; gap: 2rem; align-items: center; flex-wrap: wrap; margin-bottom: 2rem; position: relative; }
.top > div:nth-of-type(2) { flex: 1 1 20rem; }
.brand { font: italic 600 1.05rem var(--serif); color: var(--accent); margin: 0; letter-spacing: .02em; }
.score-ring { text-align: center; min-width: 12.5rem; } .score-ring svg { width: 10rem; height: 10rem; display: block; margin: 0 auto; }
.score-ring p { font-size: .82rem; margin-top: .15rem; }
.score-ring .track { stroke: var(--line); stroke-width: 10; } .score-ring .arc { stroke: var(--tone); stroke-width: 10; }
.score-ring .sure { stroke: var(--tone); stroke-width: 3; opacity: .55; }
.score-ring text { font: 600 2.1rem var(--serif); fill: var(--ink); }
.severities { list-style: none; display: flex; gap: 1.25rem; flex-wrap: wrap; padding: 0; margin: .5rem 0 0; font-weight: 600; }
.severities li { color: var(--tone); }
#theme { position: absolute; right: 0; top: 0; width: 2.6rem; padding: 0; font-size: 1.15rem; line-height: 1; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; font-size: .85rem; }
`;
