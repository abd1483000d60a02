import type { InputOptions } from "../../../src/read/read.js";

/** A conversation before it is written as some product's export. */
export interface Talk {
  readonly id: number;
  readonly customer: string;
  readonly email: string;
  readonly messages: readonly Said[];
}

export interface Said {
  readonly role: "customer" | "agent";
  readonly text: string;
  /** Seconds from the start of the conversation; rising. */
  readonly second: number;
}

/** The key of a customer who is known by an address. */
export const byEmail = ({ email }: Talk): string => email;

/** The one who speaks for the company in all talks. */
export const agent = "Luca Ferri";
export const domain = "lumen.example";

/** Writes talks as one product exports them, and says what of them the export can keep. */
export interface ExportWriter {
  readonly format: string;
  /** As the product names the file. */
  readonly name: string;
  readonly write: (talks: readonly Talk[]) => string;
  readonly options?: InputOptions;
  /** Whether the file holds one conversation only. */
  readonly single?: true;
  /** How exactly the times are kept. */
  readonly times: "second" | "minute" | "offset" | "none";
  /** Whether texts must stand on one line, without marks that the format uses. */
  readonly plain?: true;
  /** Whether what one says in succession becomes one message, joined by this. */
  readonly joins?: string;
  /** The key by which the customer is known. */
  readonly customer?: (talk: Talk) => string;
  /** Whether each agent message is a template, and nothing else is kept. */
  readonly templates?: true;
}

const start = Date.UTC(2026, 2, 2, 9);

/** When something was said, in milliseconds; each conversation begins an hour after the one before it. */
export function timeOf(talk: Talk, said: Said): number {
  return start + talk.id * 3_600_000 + said.second * 1000;
}

export function isoOf(talk: Talk, said: Said): string {
  return new Date(timeOf(talk, said)).toISOString();
}

export function nameOf(talk: Talk, { role }: Said): string {
  return role === "agent" ? agent : talk.customer;
}

export function htmlOf(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<p>${escaped.replaceAll("\n", "<br>")}</p>`;
}

export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

export function csvOf(rows: readonly (readonly unknown[])[], delimiter = ","): string {
  const cell = (value: unknown): string => {
    const text = String(value);
    return /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join("");
}
