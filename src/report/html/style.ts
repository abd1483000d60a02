/** The page's look: light and dark, wide and narrow, on paper. No font and no picture is fetched. */
export const style = `
:root { color-scheme: light dark; --ink: #1d1f23; --quiet: #646b76; --paper: #fbfaf8; --card: #ffffff; --line: #e3e1dc;
  --good: #2e7d4f; --fair: #b7791f; --bad: #c0392b; --info: #2f6fb3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --quiet: #9aa1ac; --paper: #16181b; --card: #1f2226;
  --line: #33373d; --good: #5dbb85; --fair: #e0a94a; --bad: #ef7a6d; --info: #7bb0ea; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
p { margin: .25rem 0; } .quiet { color: var(--quiet); }
header { display: flex; gap: 2rem; align-items: center; flex-wrap: wrap; }
.ring { width: 8rem; height: 8rem; flex: none; } .ring text { font-size: 1.7rem; font-weight: 650; fill: var(--ink); }
.good { --tone: var(--good); } .fair { --tone: var(--fair); } .bad { --tone: var(--bad); }
.error { --tone: var(--bad); } .warning { --tone: var(--fair); } .info { --tone: var(--info); }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.1rem; }
.card h3 { margin: 0 0 .6rem; font-size: .95rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; } td, th { padding: .2rem .4rem .2rem 0; text-align: left; }
th { color: var(--quiet); font-weight: 500; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { display: block; width: 100%; min-width: 5rem; height: .5rem; border-radius: .25rem; background: var(--line); overflow: hidden; }
.bar i { display: block; height: 100%; background: var(--tone); }
form { display: flex; gap: .75rem; flex-wrap: wrap; position: sticky; top: 0; padding: .6rem 0; background: var(--paper); z-index: 1; }
select, input { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .5rem; max-width: 14rem; }
details { margin: .75rem 0; } summary { cursor: pointer; display: flex; gap: .75rem; align-items: baseline; flex-wrap: wrap; }
summary b { font-size: 1.05rem; } summary .score { margin-left: auto; font-weight: 650; color: var(--tone); }
article { border-left: 3px solid var(--tone); padding: .1rem 0 .1rem .9rem; margin: 1rem 0; }
article h4 { margin: .3rem 0; font-size: 1rem; } article p { font-size: .93rem; }
blockquote { margin: .4rem 0; padding: .5rem .8rem; background: var(--paper); border-radius: .4rem; white-space: pre-wrap; }
mark { background: none; color: inherit; text-decoration: underline wavy var(--tone) 2px; text-underline-offset: 3px; }
code { font: .85em ui-monospace, monospace; color: var(--quiet); } .better { color: var(--good); }
[hidden] { display: none; }
@media print { body { max-width: none; } form { display: none; } .card, article { break-inside: avoid; } }
`;
