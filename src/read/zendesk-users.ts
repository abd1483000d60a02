import { customerKey } from "./customer-key.js";
import { type Fields, fieldsAt, isFields, listAt, textAt } from "./json-fields.js";
import { jsonRecords } from "./json-records.js";
import type { ByteSource } from "./source.js";

/** What Zendesk knows of a person. */
export interface ZendeskUser {
  readonly id: string;
  readonly name?: string;
  readonly endUser: boolean;
  /** What stands in the place of the role, where Zendesk has no such role. */
  readonly unknownRole?: string;
  /** By which the customer's contacts are joined. */
  readonly key?: string;
}

/** Files that exports keep beside the tickets. */
const neighbours = ["users.jsonl", "users.json", "users.ndjson"];

/** The users of an export: inside its records, on lines of their own, or in a file beside it. */
export class ZendeskUsers {
  private readonly users = new Map<string, ZendeskUser>();

  get(id: string | undefined): ZendeskUser | undefined {
    return id === undefined ? undefined : this.users.get(id);
  }

  add(value: unknown): void {
    const id = textAt(value, "id");
    const role = textAt(value, "role");
    if (id === undefined || role === undefined) return;
    const name = textAt(value, "name");
    const key = customerKey({
      email: textAt(value, "email"),
      phone: textAt(value, "phone"),
      externalId: textAt(value, "external_id"),
    });
    this.users.set(id, {
      id,
      endUser: /^end[-_ ]?user$/i.test(role),
      ...(/^(?:end[-_ ]?user|agent|admin|owner)$/i.test(role) ? {} : { unknownRole: role }),
      ...(name === undefined ? {} : { name }),
      ...(key === undefined ? {} : { key }),
    });
  }

  /** Takes the users that a record holds. */
  addFrom(record: Fields): void {
    for (const user of listAt(record, "users")) this.add(user);
    for (const key of ["requester", "submitter", "assignee"]) this.add(fieldsAt(record, key));
    for (const comment of listAt(record, "comments")) this.add(fieldsAt(comment, "author"));
  }

  async addBeside(source: ByteSource): Promise<void> {
    for (const name of neighbours) {
      const beside = source.beside?.(name);
      if (!beside || beside.path === source.path) continue;
      for await (const item of jsonRecords(beside)) {
        if (!("record" in item) || !isFields(item.record.value)) continue;
        this.add(item.record.value);
        this.addFrom(item.record.value);
      }
    }
  }
}

/** Whether a record is a user and no ticket. */
export function isZendeskUser(value: unknown): boolean {
  return /^(?:end-user|agent|admin)$/.test(textAt(value, "role") ?? "") && fieldsAt(value).comments === undefined;
}
