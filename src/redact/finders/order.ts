import { compact, type Finder, matches } from "../found.js";

const noun =
  "ordin[ei]|pratica|pratiche|ticket|prenotazion[ei]|spedizion[ei]|tracking|fattura|fatture|contratto|polizza|sinistro|reclamo|segnalazione|richiesta|preventivo|bolletta|ddt|matricola|tessera|utenza|pod|pdr|imei|seriale|codice(?: (?:cliente|ordine|utente|prenotazione|pratica|spedizione))?|riferimento|rif|numero cliente|cliente n|conto|account|order|case|booking|reservation|shipment|parcel|package|invoice|contract|policy|claim|reference|ref|quote|serial|membership|customer (?:number|id|no)|meter|confirmation|po";
/** Each step begins in one way only: "order : : : :" would else be gone through in twice as many ways with each colon. */
const link =
  "(?:\\s+(?:è|e'|is|of|number|numero|num|no|nr|n|id|code|il|the|my|mio|was)(?!\\p{L})[.°º]?|\\s*[:#№=°.-]){0,8}\\s*[\"'“«(]?";
/** What is called an order, a ticket, a contract: letters, figures and marks with a figure among them. */
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${noun})\\.?${link}(?<value>(?=[\\p{L}./_-]{0,12}\\d)[\\p{L}\\p{N}]{1,20}(?:[-/_.][\\p{L}\\p{N}]{1,20}){0,5})`,
  "giu",
);
/** Codes that say so themselves: BL-20417, AB123456, #10482, and figures too long to be an amount or a year. */
const coded =
  /(?<![\p{L}\p{N}@._/-])(?:[A-Z]{1,6}[-_/]?\d{2,4}[-_/])?[A-Z]{1,6}[-_/]?\d{4,}(?:[-_/]?[A-Z0-9]{1,8}){0,3}(?![\p{L}\p{N}@])/gu;
const mixed = /(?<![\p{L}\p{N}@._-])(?=[A-Z0-9]*\d[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,24}(?![\p{L}\p{N}@._-])/gu;
const numbered = /(?<![\p{L}\p{N}&])(?:#|n[°º]\s?|№\s?)(?<value>\d{3,})(?![\p{L}\p{N}])/giu;
const long = /(?<![\p{L}\p{N}.,€$£+-])\d{7,}(?![\p{N}]|[.,]\d|\s?(?:€|£|\$|%|euro|eur)|[\p{L}])/gu;
const year = /^(?:19|20)\d\d$/;
const measure = /^\d{1,3}(?:gg?|h|kg|cm|mm|ml|gb|mb|tb|mq|km|min|x\d+|°|st|nd|rd|th|am|pm|e|ª|º|w|v|k)$/i;
const dated = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/;

/** Numbers of orders, tickets, parcels, contracts and accounts. */
export const findOrders: Finder = function* (text) {
  if (!/\d/.test(text)) return;
  yield* matches(text, labelled, "order", (words) => {
    const code = compact(words);
    const figures = code.replace(/\D/g, "").length;
    const idle = figures < 3 || year.test(code) || measure.test(words) || dated.test(words);
    return idle ? undefined : code;
  });
  for (const pattern of [coded, mixed, numbered, long]) yield* matches(text, pattern, "order", compact);
};
