import { describe, expect, test } from "@jest/globals";
import { readCustomerTable } from "../../src/read/customer-table.js";
import { normalKey } from "../../src/read/join-customer.js";
import { memorySource } from "../../src/read/source.js";
import { readText } from "./reading.js";

describe("normalKey", () => {
  test.each([
    [" Anna.Rossi@X.Example ", undefined, "anna.rossi@x.example"],
    ["+39 333 123 4567", undefined, "+393331234567"],
    ["0039 333-1234567", undefined, "+393331234567"],
    ["tel:+39 3331234567", undefined, "+393331234567"],
    ["333 123 4567", "IT", "+393331234567"],
    ["020 7946 0018", "gb", "+442079460018"],
    ["333 123 4567", undefined, "333 123 4567"],
    ["cust-0042", "IT", "cust-0042"],
    ["0012345678", undefined, "0012345678"],
    ["zendesk:99", "IT", "zendesk:99"],
  ])("%s in %s is %s", (key, country, normal) => {
    expect(normalKey(key, country)).toBe(normal);
  });
});

test("a blank key is none", async () => {
  const { conversations } = await readText(
    "a.jsonl",
    '{"id":"1","customerId":" ","messages":[{"role":"customer","text":"x"}]}',
  );
  expect(conversations).toHaveLength(1);
  expect(conversations[0]).not.toHaveProperty("customerId");
});

describe("customers", () => {
  const read = (name: string, text: string) => readCustomerTable(memorySource(name, Buffer.from(text)), "IT");

  test("a table joins the keys of a customer, whatever the format they come from", async () => {
    const csv = await read("c.csv", "cliente;email;telefono;altri id\nu-7;Anna@X.example;333 123 4567;zendesk:99\n");
    expect(csv).toEqual({ "u-7": "u-7", "anna@x.example": "u-7", "+393331234567": "u-7", "zendesk:99": "u-7" });
    expect(await read("c.yaml", "u-7: [anna@x.example, '+39 333 123 4567', zendesk:99]")).toEqual(csv);
    const mail = "conversation_id,role,text,email\nc1,customer,ciao a tutti,ANNA@x.example\n";
    const phone = "[02/03/26, 09:00:01] +39 333 123 4567: Buongiorno\n[02/03/26, 09:00:30] Bottega Lumen: Buongiorno\n";
    const ids = [];
    for (const [name, text] of [
      ["a.csv", mail],
      ["chat.txt", phone],
    ] as const) {
      const { conversations } = await readText(name, text, {
        customers: csv,
        country: "IT",
        agents: ["Bottega Lumen"],
      });
      ids.push(conversations[0]!.customerId);
    }
    expect(ids).toEqual(["u-7", "u-7"]);
  });

  test("a key of two customers, a torn row and an empty table are errors with their place", async () => {
    await expect(read("c.csv", "a@x.example,1\nb@x.example,1\n")).rejects.toThrow(
      'c.csv:2: "1" is already a key of "a@x.example"',
    );
    await expect(read("c.yaml", "a: [b\nc")).rejects.toThrow("c.yaml:");
    await expect(read("c.csv", "email,phone\n")).rejects.toThrow("found none");
  });
});
