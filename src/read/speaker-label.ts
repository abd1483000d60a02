import type { Role } from "../conversation/conversation.js";
import { memoized } from "../memoized.js";
import { roleNamed } from "./role-words.js";

/** What a transcript calls a speaker: a role, a name, or both. */
export interface SpeakerLabel {
  readonly role?: Role;
  readonly author?: string;
}

/**
 * Reads a label: "Operatore (Luca)", "Luca (operatore)", "Agent Maria", "Luca - Customer Care", "Cliente", "Anna Rossi".
 * A label that names no role is a name alone.
 */
export const readSpeakerLabel: (label: string) => SpeakerLabel = memoized(parseLabel);

/** Nobody is called anything as long; the patterns would take a power of its length. */
const longestLabel = 200;

function parseLabel(label: string): SpeakerLabel {
  if (label.length > longestLabel) return { author: label };
  const text = label.replace(/^[*_~"“\s]+|[*_"”\s]+$/g, "");
  const whole = roleNamed(text);
  if (whole) return { role: whole };
  const bracketed = /^(.*?)\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*$/u.exec(text);
  if (bracketed) {
    const [, outer = "", inner = ""] = bracketed;
    const outerRole = roleNamed(outer) ?? (outer === "" ? undefined : roleAtEdge(outer)?.role);
    const innerRole = roleNamed(inner) ?? roleAtEdge(inner)?.role;
    if (outer === "" && innerRole) return { role: innerRole };
    if (roleNamed(outer)) return { role: outerRole as Role, author: inner };
    if (innerRole) return { role: innerRole, author: outer };
    if (outerRole) return { role: outerRole, author: text };
    return { author: text };
  }
  const parts = /^(.+?)\s*[-–—|,/]\s+(.+)$/u.exec(text);
  if (parts) {
    const [, first = "", second = ""] = parts;
    const [firstRole, secondRole] = [roleNamed(first), roleNamed(second) ?? roleAtEdge(second)?.role];
    if (firstRole) return { role: firstRole, author: second };
    if (secondRole) return { role: secondRole, author: first };
  }
  return roleAtEdge(text) ?? { author: text };
}

/** A role word before or after a name: "Operatrice Giulia", "ACME Assistenza". */
function roleAtEdge(text: string): { role: Role; author: string } | undefined {
  const words = text.split(/\s+/);
  for (let count = Math.min(3, words.length - 1); count > 0; count -= 1) {
    const first = roleNamed(words.slice(0, count).join(" "));
    const rest = words.slice(count).join(" ");
    if (first) return { role: first, author: /^[\d#.°]+$/.test(rest) ? text : rest };
    const last = roleNamed(words.slice(-count).join(" "));
    if (last && last !== "system") return { role: last, author: text };
  }
  return undefined;
}
