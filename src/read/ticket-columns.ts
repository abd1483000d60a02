import type { Columns } from "./columns.js";
import { foldWord } from "./fold-word.js";
import type { FieldMapping } from "./format.js";

/** What a column of a table of tickets can hold, beside what columns of messages hold. */
type TicketField =
  | "id"
  | "subject"
  | "description"
  | "created"
  | "closed"
  | "status"
  | "priority"
  | "requester"
  | "requesterKey"
  | "assignee"
  | "assigneeKey"
  | "resolution";

/** Which columns of a table of tickets hold what. */
export interface TicketColumns extends Readonly<Partial<Record<TicketField, number>>> {
  /** Columns of comments: Jira writes one after the other. */
  readonly comments: readonly number[];
  /** Columns of notes that the customer never saw. */
  readonly notes: readonly number[];
  /** How many of a ticket's marks the header has: how sure it is. */
  readonly marks: number;
}

/** Headers of Freshdesk, Zendesk, HubSpot, ServiceNow, Jira and of people's own sheets, folded; the surest word first. */
const headers: Readonly<Record<TicketField | "comments" | "notes", string>> = {
  id: `ticket id; issue key; incident number; case number; ticket number; id ticket; numero ticket; ticket; number; numero; request id;
    case id; incident id; id segnalazione; numero segnalazione; segnalazione; id; key; issue id; nr; n; codice; vorgangsnummer; ticketnummer`,
  subject: `subject; oggetto; ticket subject; ticket name; summary; short description; title; titolo; case subject; betreff; riassunto;
    argomento; descrizione breve; request subject; kurzbeschreibung; zusammenfassung`,
  description: `description; descrizione; ticket description; issue description; case description; request description; problem description;
    descrizione problema; descrizione del problema; descrizione ticket; descrizione richiesta; descrizione completa; details; dettagli;
    dettaglio; issue details; problem; problema; richiesta; request; complaint; reclamo; testo reclamo; testo richiesta; testo segnalazione;
    complaint text; consumer complaint narrative; beschreibung; message; messaggio; body; content; testo; text`,
  created: `created time; created at; created; create date; created date; opened at; opened; date opened; open date; data apertura;
    aperto il; data creazione; creato il; submitted at; submitted on; date received; requested at; request time; sys created on;
    data segnalazione; data richiesta; data reclamo; data; date; erstellt am; erstellt`,
  closed: `resolved time; solved at; closed time; closed at; resolved at; close date; closed date; resolved; closed; data chiusura;
    chiuso il; data risoluzione; risolto il; date closed; resolution date`,
  status: "status; stato; state; ticket status; incident state; issue status; case status; stato ticket; zustand",
  priority: "priority; priorita; ticket priority; urgency; urgenza; severity; gravita; impact; prioritat",
  requester: `requester; requester name; reporter; caller id; caller; full name; contact name; associated contact; customer name; nome cliente;
    customer; cliente; richiedente; opened by; opened for; requested for; contact; contatto; segnalante; segnalato da; creator; melder`,
  requesterKey: "reporter id; creator id; requester id; contact id; customer id; id cliente",
  assignee: `assignee; assigned to; ticket owner; owner; agent; agent name; assegnato a; operatore; agente; in carico a; tecnico; case owner;
    technician; bearbeiter; zugewiesen an`,
  assigneeKey: "assignee id; owner id; agent id",
  resolution: `resolution notes; close notes; closing notes; resolution comments; resolution text; solution; soluzione; risoluzione;
    note di chiusura; nota di chiusura; esito; risposta; answer; reply; resolution; losung; company public response`,
  comments: `comments; comment; additional comments; comments and work notes; public comments; public comment; commenti; commento;
    commenti pubblici; conversation; conversazione; risposte; replies; kommentare; kommentar; last comment; latest comment; ultimo commento`,
  notes: `work notes; internal notes; private notes; internal note; private note; note interne; nota interna; note private; agent notes;
    internal comments; commenti interni; note di lavoro; interne notizen`,
};

const ranks = new Map(
  Object.entries(headers).map(([field, words]) => [
    field,
    new Map(words.split(";").map((word, rank) => [foldWord(word), rank])),
  ]),
);

/** Words that hold for messages as well: they do not show that a row is a ticket. */
const anyText = /^(?:message|messaggio|body|content|testo|text|request|richiesta)$/;
const fewestMarks = 3;

/**
 * The columns of a table whose rows are tickets: what somebody asked for, and nobody's answers but in columns of their own.
 * @param columns what the columns are as those of a table of messages
 * @returns undefined where they are messages, or where too little shows a ticket
 */
export function ticketColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: Columns,
  mapping: FieldMapping = {},
): TicketColumns | undefined {
  const told = columns.role ?? columns.inbound ?? columns.outbound ?? columns.transcript;
  if (told !== undefined || mapping.role !== undefined || mapping.author !== undefined) return undefined;
  if (columns.customerText !== undefined && columns.agentText !== undefined) return undefined;
  const words = header.map(foldWord);
  const valuesAt = (column: number): string[] =>
    rows.map((row) => row[column]?.trim() ?? "").filter((value) => value !== "");
  const taken = new Set<number>();
  const find = (field: TicketField, fits: (values: readonly string[]) => boolean = () => true): number | undefined => {
    const ranked = ranks.get(field)!;
    const [best] = words
      .flatMap((word, column) => {
        const rank = taken.has(column) ? undefined : ranked.get(word);
        return rank !== undefined && fits(valuesAt(column)) ? [{ column, rank }] : [];
      })
      .sort((one, other) => one.rank - other.rank);
    if (best) taken.add(best.column);
    return best?.column;
  };
  const all = (field: "comments" | "notes"): number[] =>
    words.flatMap((word, column) => {
      if (taken.has(column) || !ranks.get(field)!.has(word)) return [];
      taken.add(column);
      return [column];
    });
  const notes = all("notes");
  const comments = all("comments");
  const mapped = mapping.text === undefined ? undefined : columns.text;
  if (mapped !== undefined) taken.add(mapped);
  const found: Partial<Record<TicketField, number>> = {
    subject: find("subject"),
    description: mapped ?? find("description"),
    resolution: find("resolution", areSentences),
    id: find("id"),
    created: find("created", (values) => values.every((value) => /\d/.test(value))),
    closed: find("closed", (values) => values.every((value) => /\d/.test(value))),
    status: find("status"),
    priority: find("priority"),
    requesterKey: find("requesterKey"),
    requester: find("requester"),
    assigneeKey: find("assigneeKey"),
    assignee: find("assignee"),
  };
  const { subject, description } = found;
  if ((subject ?? description) === undefined) return undefined;
  const marks =
    [subject, found.status, found.priority, found.requester, found.assignee, found.resolution].filter(
      (column) => column !== undefined,
    ).length + (description !== undefined && !anyText.test(words[description]!) ? 1 : 0);
  if (marks < fewestMarks) return undefined;
  // Tickets have a number each; what has several rows of one is a table of their messages.
  const ids = found.id === undefined ? [] : valuesAt(found.id);
  if (new Set(ids).size < ids.length) return undefined;
  const present = Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined));
  return { ...present, comments, notes, marks };
}

function areSentences(values: readonly string[]): boolean {
  return values.length > 0 && values.filter((value) => value.split(/\s+/).length >= 3).length * 2 >= values.length;
}
