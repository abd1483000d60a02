/** The fields, the list of conversations, and a transcript with its findings. */
export const conversations = `
#filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: .75rem 1rem; align-items: end; padding: 1rem 1.2rem;
  background: var(--card); border: 1px solid var(--line); border-radius: .8rem; }
#filters label { font-size: .8rem; color: var(--quiet); display: block; min-width: 0; }
#filters input, #filters select { display: block; width: 100%; height: 2.5rem; margin-top: .2rem; font-size: .95rem; color: var(--ink); background: var(--page); }
#filters .search { grid-column: span 2; } #filters .buttons { grid-column: 1 / -1; display: flex; gap: .6rem; flex-wrap: wrap; }
#filters button { font-size: .9rem; }
#status { margin: .9rem 0 .5rem; }
.conversation { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; margin: .6rem 0; }
summary { list-style: none; } summary::-webkit-details-marker { display: none; }
.conversation > summary, .coached > summary { cursor: pointer; display: flex; gap: 1rem; align-items: center; padding: .8rem 1.2rem; border-radius: .8rem; }
.conversation > summary:hover, .coached > summary:hover { background: var(--sunk); }
.conversation > summary::after, .coached > summary::after { content: ""; flex: none; width: .5rem; height: .5rem; margin-right: .2rem; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(45deg); transition: transform .15s; }
details[open] > summary::after { transform: rotate(225deg) !important; }
.score { flex: none; min-width: 3.6rem; text-align: center; padding: .2rem .5rem; border-radius: .5rem; font-weight: 650; font-variant-numeric: tabular-nums; color: var(--tone);
  background: color-mix(in srgb, var(--tone) 12%, var(--card)); }
.about { flex: 1; min-width: 0; } .named { display: block; font-size: .9rem; }
.counts { display: flex; gap: .7rem; flex-wrap: wrap; justify-content: flex-end; } .count { color: var(--tone); font-weight: 600; white-space: nowrap; font-size: .92rem; }
.inside { padding: .25rem 1.2rem 1rem; } .place { text-align: right; font-size: .85rem; }
.transcript { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; gap: .8rem; }
.message { max-width: min(46rem, 88%); align-self: flex-start; } .message.agent, .message.bot { align-self: flex-end; }
.message.system { align-self: center; font-size: .88rem; color: var(--quiet); }
.speaker { font-size: .82rem; color: var(--quiet); margin: 0 .2rem .15rem; } .speaker b { color: var(--ink); }
.agent > .speaker, .bot > .speaker { text-align: right; }
.text { margin: 0; padding: .65rem .95rem; background: var(--sunk); border-radius: .2rem .9rem .9rem .9rem; white-space: pre-wrap; }
.agent > .text { background: var(--agent); border-radius: .9rem .2rem .9rem .9rem; } .bot > .text { background: none; border: 1px dashed var(--line); border-radius: .9rem .2rem .9rem .9rem; }
.text.whole { box-shadow: inset 4px 0 0 var(--tone); }
mark { background: color-mix(in srgb, var(--tone) 10%, transparent); color: inherit; text-decoration: underline wavy var(--tone) 1.5px; text-underline-offset: .22em; border-radius: .2rem; }
mark.warning { text-decoration-style: dashed; } mark.info { text-decoration-style: dotted; }
sup { color: var(--tone); font-weight: 700; margin-left: .15em; font-size: .7em; line-height: 0; text-decoration: none; display: inline-block; } sup + sup { margin-left: .35em; }
.finding { border-left: 4px solid var(--tone); background: var(--card); border-radius: 0 .6rem .6rem 0; padding: .5rem .95rem; margin: .5rem 0; box-shadow: 0 0 0 1px var(--line); font-size: .94rem; white-space: normal; }
.finding.asked { box-shadow: 0 0 0 2px var(--accent); } .finding h3 { margin: 0; font-size: .98rem; font-weight: 600; } .finding .mark, .finding .number { color: var(--tone); margin-right: .25rem; }
.finding p { margin: .3rem 0 0; } .better b { color: var(--good); margin-right: .3rem; } .why { color: var(--quiet); font-size: .88rem; } .why b { margin-right: .3rem; font-weight: 600; }
.rule { font-size: .85rem; } .rule a code { color: var(--accent); }
.beside { display: grid; gap: .6rem; margin-top: .5rem; }
.quote.near { background: none; border-left: 3px solid var(--line); border-radius: 0; padding: .1rem .8rem; } .quote.near blockquote { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
@media (min-width: 60rem) { .message:has(.paired) { max-width: min(60rem, 94%); } .message:has(.paired) > .text { max-width: 46rem; width: fit-content; } .message.agent:has(.paired) > .text, .message.bot:has(.paired) > .text { margin-left: auto; }
  .finding.paired { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 1.25rem; } .paired > h3, .paired > .rule { grid-column: 1 / -1; } .paired > .beside { align-content: start; } }
.quote { margin: .4rem 0; padding: .6rem .9rem; background: var(--sunk); border-radius: .6rem; font-size: .94rem; } .quote figcaption { font-size: .82rem; color: var(--quiet); } .quote figcaption b { color: var(--ink); }
blockquote { margin: .25rem 0 0; white-space: pre-wrap; font-family: var(--serif); font-size: 1.02em; }
#pager { display: flex; gap: 1rem; align-items: center; justify-content: center; margin-top: 1.25rem; }
@media (max-width: 40rem) { body { padding: 1.25rem .9rem 3rem; } h1 { font-size: 1.65rem; } .top { gap: 1rem; justify-content: center; text-align: center; } .severities { justify-content: center; }
  #theme { top: -.25rem; } #filters { grid-template-columns: 1fr 1fr; } #filters .rule, #filters .sort { grid-column: span 2; } .conversation > summary { flex-wrap: wrap; gap: .5rem .8rem; } .about { flex-basis: 55%; } .counts { order: 3; flex-basis: 100%; justify-content: flex-start; }
  .conversation > summary::after { order: 2; } .message { max-width: 96%; } .card { padding: 1rem; } td.wide, .rolls .drawn { display: none; } .rolls thead th { white-space: normal; vertical-align: bottom; } .rolls td, .rolls th { padding-right: .45rem; } .fix th:nth-child(2), .fix td:nth-child(n + 5), .fix th:nth-child(n + 5) { display: none; } .fix tbody th { min-width: 8rem; } }
`;
