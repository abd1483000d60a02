import type { Head, InputFormat, ReadItem, ReadOptions } from "../format.js";
import { counted, problem } from "../items.js";
import { type Fields, isFields, type JsonPath, listAt, textAt } from "../json-fields.js";
import { type JsonRecord, jsonRecords } from "../json-records.js";
import type { ByteSource } from "../source.js";
import { commentsIn, type PlacedComment, readZendeskTicket } from "../zendesk-ticket.js";
import { isZendeskUser, ZendeskUsers } from "../zendesk-users.js";

/** Tickets of Zendesk Support, with their comments. */
export const format: InputFormat = {
  name: "zendesk-tickets",
  holds: "transcripts",
  documentation: {
    title: "Zendesk tickets",
    recognisedBy:
      "JSON, or a ticket a line, with `requester_id` and `via`; comments with `author_id` and `ticket_id`; or the `ticket_events` of an incremental export, with their comments",
    roles:
      "`users.role`, from inside the export or from users.jsonl beside it; the requester is the customer, even an administrator; without users everyone else is an agent",
    times: "ISO 8601 in UTC",
    customerKey: "the requester's address, phone or external id; else `zendesk:` and `requester_id`; a caller's phone",
    limits:
      "Internal notes are left out. A chat that stands in one comment is taken apart. The tickets of a list are read one by one; comments without their ticket stay in memory.",
    verified: "a real file",
  },

  recognise(head: Head): number {
    const { text } = head;
    if (!/^\s*[[{]/.test(text)) return 0;
    if (/"requester_id"\s*:/.test(text) && /"via"\s*:/.test(text)) return /"comments"\s*:/.test(text) ? 0.98 : 0.93;
    if (/"author_id"\s*:/.test(text) && /"public"\s*:/.test(text) && /"(?:plain_body|html_body)"\s*:/.test(text))
      return 0.93;
    return /"role"\s*:\s*"end-user"/.test(text) || (/"role"\s*:\s*"admin"/.test(text) && /"email"\s*:/.test(text))
      ? 0.6
      : 0;
  },

  async *read(source: ByteSource, options: ReadOptions): AsyncGenerator<ReadItem> {
    const users = new ZendeskUsers();
    await users.addBeside(source);
    const loose = new Map<string, PlacedComment[]>();
    const alone = await firstPass(source, users, loose);
    let unspoken = 0;
    let tickets = 0;
    for await (const item of jsonRecords(source, [["tickets"]])) {
      if ("fault" in item) {
        yield problem(source.path, item.line, `${item.fault}; expected a ticket`, item.skipped);
        continue;
      }
      for (const { ticket, path } of ticketsIn(item.record)) {
        tickets += 1;
        const id = textAt(ticket, "id") ?? "";
        const comments = [...commentsIn(ticket, item.record, path), ...(loose.get(id) ?? [])];
        loose.delete(id);
        const place = { record: item.record, path, file: source.path };
        const known = ticket.requester_id ?? ticket.requester ?? requesterAmong(comments, users);
        const asked = comments.find(({ fields }) => textAt(fields, "author_id") === known);
        const told =
          known === ticket.requester_id ? ticket : { via: asked?.fields.via, ...ticket, requester_id: known };
        const read = [...readZendeskTicket(told, place, comments, users, options)];
        yield* read;
        if (!read.some((one) => "conversation" in one || "problem" in one)) unspoken += 1;
      }
    }
    for (const [id, comments] of loose) {
      const [first] = comments;
      const place = { record: first!.record, path: first!.path, file: source.path };
      const requester = requesterAmong(comments, users);
      const asked = comments.find(({ fields }) => textAt(fields, "author_id") === requester) ?? first!;
      const ticket = { id, requester_id: requester, via: asked.fields.via };
      const read = [...readZendeskTicket(ticket, place, comments, users, options)];
      yield* read;
      if (!read.some((one) => "conversation" in one || "problem" in one)) unspoken += 1;
    }
    if (unspoken > 0)
      yield { assumption: `${source.path}: ${counted(unspoken, "ticket")} without a public comment, left out` };
    if (alone && tickets === 0 && loose.size === 0) {
      yield { assumption: `${source.path}: users only; they are used for the tickets beside them` };
    }
  },
};

/** Users may come after the tickets, and comments apart from them. @returns whether there is nothing but users */
async function firstPass(
  source: ByteSource,
  users: ZendeskUsers,
  loose: Map<string, PlacedComment[]>,
): Promise<boolean> {
  let alone = true;
  for await (const item of jsonRecords(source, [["tickets"]])) {
    if (!("record" in item) || !isFields(item.record.value)) continue;
    const { record } = item;
    const fields = item.record.value;
    if (isZendeskUser(fields)) {
      users.add(fields);
      continue;
    }
    if (listAt(fields, "users").length === 0 || listAt(fields, "tickets").length > 0) alone = false;
    users.addFrom(fields);
    for (const { ticket } of ticketsIn(record)) users.addFrom(ticket);
    for (const comment of commentsOf(record)) {
      const ticket = textAt(comment.fields, "ticket_id");
      if (ticket === undefined) continue;
      const others = loose.get(ticket);
      if (others) others.push(comment);
      else loose.set(ticket, [comment]);
    }
  }
  return alone;
}

function ticketsIn(record: JsonRecord): { ticket: Fields; path: JsonPath }[] {
  const { value } = record;
  if (!isFields(value)) return [];
  const list = listAt(value, "tickets").flatMap((ticket, index) =>
    isFields(ticket) ? [{ ticket, path: ["tickets", index] as JsonPath }] : [],
  );
  if (list.length > 0) return list;
  if (isFields(value.ticket)) return [{ ticket: { comments: value.comments, ...value.ticket }, path: ["ticket"] }];
  if (isZendeskUser(value) || value.author_id !== undefined) return [];
  return value.requester_id !== undefined || value.comments !== undefined ? [{ ticket: value, path: [] }] : [];
}

/** Comments that stand on their own, each with the id of its ticket. */
function commentsOf(record: JsonRecord): PlacedComment[] {
  const { value } = record;
  if (!isFields(value)) return [];
  for (const key of ["audits", "ticket_events"]) {
    const audits = listAt(value, key);
    if (audits.length > 0)
      return audits.flatMap((audit, index) => (isFields(audit) ? auditComments(record, audit, [key, index]) : []));
  }
  if (Array.isArray(value.events) || Array.isArray(value.child_events)) return auditComments(record, value, []);
  if (value.author_id !== undefined && value.ticket_id !== undefined) return [{ record, path: [], fields: value }];
  if (value.requester_id !== undefined || value.tickets !== undefined || value.ticket !== undefined) return [];
  return commentsIn(value, record, []).filter((comment) => comment.fields.ticket_id !== undefined);
}

/** What was said in a step of a ticket's history. */
function auditComments(record: JsonRecord, audit: Fields, path: JsonPath): PlacedComment[] {
  const key = Array.isArray(audit.child_events) ? "child_events" : "events";
  return listAt(audit, key).flatMap((event, index) => {
    if (!isFields(event) || !/Comment$/.test(textAt(event, "type") ?? textAt(event, "event_type") ?? "")) return [];
    const { ticket_id, created_at, timestamp, via } = audit;
    const own = { ticket_id, created_at, timestamp, via, author_id: audit.author_id ?? audit.updater_id };
    return [{ record, path: [...path, key, index], fields: { ...own, ...event } }];
  });
}

/** Without its ticket, the customer is the one who is no agent, else the one who writes first. */
function requesterAmong(comments: readonly PlacedComment[], users: ZendeskUsers): string | undefined {
  const authors = comments.map(({ fields }) => textAt(fields, "author_id"));
  const known = authors.find((author) => users.get(author)?.endUser);
  if (known !== undefined) return known;
  return authors.every((author) => users.get(author) === undefined) ? authors[0] : undefined;
}
