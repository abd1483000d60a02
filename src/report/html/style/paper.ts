/** On paper: light, every conversation open, nothing to click. */
export const paper = `
@media print {
  :root, :root[data-theme] { color-scheme: light; --page: #fff; --card: #fff; --sunk: #f4f2ee; }
  @page { margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  #filters, #pager, #theme, .skip, .conversation > summary::after, .coached > summary::after { display: none !important; }
  .side-by-side { columns: auto; } .side-by-side > .card { display: block; } .chart { max-width: 120mm; } table { font-size: 9.5pt; }
  .cards { display: block; } .coached { margin-bottom: 4mm; } .coached:not([open]), .coaching:not(:has(.coached[open])), .more, .taken:not([open]) { display: none; }
  .conversation::details-content { content-visibility: visible !important; block-size: auto !important; display: block !important; }
  .side-by-side > .card, .text, .finding, .quote, tr, .meanings article { break-inside: avoid; } h2, h3, summary { break-after: avoid; }
  .coached { break-inside: auto; } .conversation { border: 0; border-top: 1px solid var(--line); border-radius: 0; margin: 4mm 0 0; }
  .conversation > summary, .inside { padding-left: 0; padding-right: 0; }
  a { color: inherit; text-decoration: none; } .text, .score, .bar i, .bar, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
