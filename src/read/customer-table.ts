import { parse } from "yaml";
import { both, say, UserError } from "../said.js";
import { delimitedRows } from "./delimited-rows.js";
import { guessDelimiter } from "./delimiter.js";
import { foldWord } from "./fold-word.js";
import { headOf } from "./head.js";
import { normalKey } from "./join-customer.js";
import { isFields } from "./json-fields.js";
import { type ByteSource, textOf } from "./source.js";
import { told } from "./told.js";

/** Which keys are the same customer's: for each key, as normalKey writes it, the customer's name or first key. */
export type CustomerTable = Readonly<Record<string, string>>;

/** A table of customers that cannot be used. */
export class CustomerTableError extends UserError {
  override name = "CustomerTableError";
}

/**
 * Reads the user's table of customers: a CSV row a customer, whose cells are all of that customer's addresses, phones and
 * ids, the first the key that is kept; or YAML or JSON, `key: [other keys]` or a list of lists.
 * @param country see phoneNumber
 * @throws CustomerTableError that names the file, the line and what was expected
 */
export async function readCustomerTable(source: ByteSource, country?: string): Promise<CustomerTable> {
  const table: Record<string, string> = Object.create(null) as Record<string, string>;
  const groups = /\.(?:ya?ml|json)$/i.test(source.path) ? await documentGroups(source) : await rowGroups(source);
  for (const { keys, line } of groups) {
    const [name, ...others] = keys.map((key) => normalKey(key, country));
    if (name === undefined) continue;
    for (const key of [name, ...others]) {
      if (table[key] !== undefined && table[key] !== name) {
        const place = line === undefined ? source.path : `${source.path}:${line}`;
        throw new CustomerTableError(
          both(
            `${place}: "${key}" is already a key of "${table[key]}"; each key may belong to one customer`,
            `${place}: "${key}" è già una chiave di "${table[key]}"; ogni chiave può essere di un solo cliente`,
          ),
        );
      }
      table[key] = name;
    }
  }
  if (Object.keys(table).length === 0) {
    throw new CustomerTableError(
      both(
        `${source.path}: expected a row a customer: all of that customer's addresses, phones and ids; found none`,
        `${source.path}: attesa una riga per cliente: tutti i suoi indirizzi, telefoni e id; non ce n'è nessuna`,
      ),
    );
  }
  return table;
}

interface Group {
  readonly keys: readonly string[];
  readonly line?: number;
}

async function rowGroups(source: ByteSource): Promise<Group[]> {
  const delimiter = guessDelimiter((await headOf(source)).lines)?.delimiter ?? ",";
  const groups: Group[] = [];
  let first = true;
  for await (const block of delimitedRows(source, delimiter)) {
    for (const item of block) {
      if ("fault" in item) throw new CustomerTableError(say`${source.path}:${item.line}: ${told(item.fault)}`);
      const keys = item.row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
      if (!first || !isHeader(keys)) groups.push({ keys, line: item.row.line });
      first = false;
    }
  }
  return groups;
}

/** A first row of words such as "customer, email, phone" names the columns. */
function isHeader(cells: readonly string[]): boolean {
  const words =
    /^(?:customer|cliente|name|nome|key|chiave|e ?mail|mail|address|indirizzo|phone|telefono|cellulare|mobile|id|.* id|id .*|codice.*|external.*|same.*|altr.*|other.*)(?: \d+)?$/;
  return cells.length > 0 && cells.every((cell) => words.test(foldWord(cell)));
}

async function documentGroups(source: ByteSource): Promise<Group[]> {
  let value: unknown;
  try {
    value = parse(await textOf(source));
  } catch (error) {
    throw new CustomerTableError(say`${source.path}: ${(error as Error).message.split("\n")[0] ?? ""}`);
  }
  const listed = (keys: unknown): string[] =>
    (Array.isArray(keys) ? keys : [keys]).flatMap((key) =>
      typeof key === "string" || typeof key === "number" ? [String(key)] : [],
    );
  if (Array.isArray(value)) return value.map((keys) => ({ keys: listed(keys) }));
  if (isFields(value)) return Object.entries(value).map(([name, keys]) => ({ keys: [name, ...listed(keys)] }));
  const expected = both(
    'expected "key: [other keys]" or a list of lists of keys',
    'atteso "chiave: [altre chiavi]" o una lista di liste di chiavi',
  );
  throw new CustomerTableError(say`${source.path}: ${expected}`);
}
