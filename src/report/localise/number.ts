import type { Value } from "../../lint/api.js";
import type { ReportTexts } from "./report-texts.js";

const symbols: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£" };

/** A number to one decimal at most: "1.234,5" in Italian, "1,234.5" in English. */
export function formatNumber(value: number, texts: ReportTexts): string {
  const rounded = Math.round(value * 10) / 10;
  return digits(rounded, Number.isInteger(rounded) ? 0 : 1, texts);
}

/** A share from 0 to 1 as a whole percentage: "83%". */
export function formatPercent(share: number, texts: ReportTexts): string {
  return `${digits(Math.round(share * 100), 0, texts)}%`;
}

/**
 * An amount: a number (of euros) or a string with the currency's code, such as "4.9 EUR". Told as "4,90 €" in Italian,
 * "€4.90" in English; whole amounts have no decimals.
 */
export function formatMoney(value: Value, texts: ReportTexts): string {
  const match = /^(-?\d+(?:\.\d+)?)\s*([A-Z]{3})?$/.exec(String(value).trim());
  if (!match) return String(value);
  const amount = Number(match[1]);
  const code = match[2] ?? "EUR";
  const symbol = symbols[code] ?? code;
  const number = digits(amount, Number.isInteger(amount) ? 0 : 2, texts);
  if (texts.decimalMark === ",") return `${number} ${symbol}`;
  return symbol.length === 1 ? `${symbol}${number}` : `${symbol} ${number}`;
}

// Not Intl: its answers differ between builds of Node, and reports must not.
function digits(value: number, decimals: number, texts: ReportTexts): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, texts.groupMark);
  const sign = value < 0 ? "−" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `${texts.decimalMark}${fraction}`}`;
}
