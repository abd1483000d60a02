/** On paper: light, every conversation open, nothing to click. */
export const paper = `
@media print {
  :root, :root[data-theme] { color-scheme: light; --page: #fff; --card: #fff; --sunk: #f4f2ee; }
  @page { margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  #filters, #pager, #theme, .skip, .conversation > summary::after, .coached > summary::after { display: none !important; }
  .rolls { table-layout: auto; } .side-by-side { columns: auto; } .side-by-side > .card { display: block; margin-bottom: 4mm; } .side-by-side > .card:has(> .chart) { display: inline-block; vertical-align: top; width: 49%; } .side-by-side > .card:has(> .chart) + .card:has(> .chart) { margin-left: 1.5%; } .chart text { font-size: 12px; } table { font-size: 9.5pt; }
  .cards { display: block; } .coached { margin-bottom: 4mm; } .coached:not([open]), .coaching:not(:has(.coached[open])), .more > .scroll, .taken:not([open]) { display: none; }
  .conversation::details-content { content-visibility: visible !important; block-size: auto !important; display: block !important; }
  .side-by-side > .card, .text, .finding, .quote, tr, .meanings article { break-inside: avoid; } h2, h3, summary, .speaker { break-after: avoid; }
  .coached { break-inside: auto; } .conversation { border: 0; border-top: 1px solid var(--line); border-radius: 0; margin: 4mm 0 0; }
  .message, .message:has(.paired), .message:has(.paired) > .text { max-width: 100%; } .finding, .finding.asked { box-shadow: none; border: 1px solid var(--line); border-left: 4px solid var(--tone); font-size: 9.5pt; margin: 1.5mm 0; } .finding h3 { font-size: 10pt; } .why { font-size: 8.5pt; }
  .finding.paired { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 4mm; } .paired > h3, .paired > .rule { grid-column: 1 / -1; }
  .more > summary { color: var(--quiet); } .card { padding: 3.5mm 4.5mm; } td, th { padding-top: .9mm; padding-bottom: .9mm; }
  .conversation > summary, .inside { padding-left: 0; padding-right: 0; }
  a { color: inherit; text-decoration: none; } .text, .score, .bar i, .bar, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
