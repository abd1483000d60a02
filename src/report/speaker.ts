import type { Place } from "../lint/api.js";
import type { ReportTexts } from "./localise/report-texts.js";

/** Who speaks: an agent by name; anyone else by name and role; by role alone where no name is known. */
export function speakerOf({ author, role }: Pick<Place, "author" | "role">, texts: ReportTexts): string {
  if (author === undefined || author === "") return texts.roles[role];
  return role === "agent" ? author : `${author} (${texts.roles[role]})`;
}
