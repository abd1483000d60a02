import type { Severity } from "../lint/api.js";

/** The mark that each severity is known by, with or without colour. */
export const severityMarks: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", info: "•" };

/** The gravest first. Kept here, as the page's script must not carry the rules' API along. */
export const severitiesByWeight = Object.keys(severityMarks) as readonly Severity[];
