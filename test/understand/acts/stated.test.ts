import { expect, test } from "@jest/globals";
import { readAll } from "../../../src/galateo.js";
import { memorySource } from "../../../src/read/source.js";
import { Understanding } from "../../../src/understand/understand.js";
import type { UnderstoodMessage } from "../../../src/understand/understood.js";

const understanding = new Understanding();

/** An agent's answer, understood. */
async function answer(language: "it" | "en", asked: string, answered: string): Promise<UnderstoodMessage> {
  const messages = [
    { role: "customer", text: asked },
    { role: "agent", text: answered },
  ];
  const line = JSON.stringify({ id: "c", channel: "chat", language, messages });
  for await (const item of readAll({ sources: [memorySource("one.jsonl", new TextEncoder().encode(line))] })) {
    if (!("conversation" in item)) continue;
    return (await understanding.understand(item.conversation)).messages[1] as UnderstoodMessage;
  }
  throw new Error("nothing was read");
}

test("what explains software reproaches nobody", async () => {
  for (const [language, asked, explained] of [
    [
      "en",
      "The folders are gone since the update.",
      "Probably you moved the profile to another disk without telling the program. The mail client only shows what is in the folder that the settings name, so you have to correct the path in the profile manager.",
    ],
    [
      "it",
      "Le cartelle sono sparite dopo l'aggiornamento.",
      "Se non hai fatto un backup del profilo le cartelle cancellate non tornano. Quando hai rimosso l'account il programma ti ha chiesto se tenere i messaggi sul disco; dipende da come hai risposto.",
    ],
  ] as const) {
    const message = await answer(language, asked, explained);
    expect(message.leaning("blame")).toBeDefined();
    expect(message.has("blame")).toBe(false);
    expect(message.has("rude")).toBe(false);
  }
});

test("a reproach in everyday talk is one, and so is a plain one in an explanation", async () => {
  const plain = "As I already told you, you have to restart the program and check the account in the settings.";
  expect((await answer("en", "The folders are gone.", plain)).has("blame")).toBe(true);
  expect(
    (await answer("en", "My parcel went back.", "You should have been at home when the driver came.")).has("blame"),
  ).toBe(true);
  expect(
    (await answer("it", "Il pacco è tornato indietro.", "Bastava essere a casa, glielo avevamo scritto.")).has("blame"),
  ).toBe(true);
});

test("the address of a page sends there, the name of a site does not", async () => {
  const page = "To change the date please follow the steps here: https://help.alder.example/bookings/change";
  expect((await answer("en", "How do I change the date?", page)).has("site-redirection")).toBe(true);
  const name =
    "The mailbox is run by https://alder.example , so the limit of the mailbox depends on the server there and on the program.";
  expect((await answer("en", "Why is my mailbox full?", name)).has("site-redirection")).toBe(false);
});

test("who is sorry that it cannot be done does not apologise", async () => {
  const refusal = await answer(
    "en",
    "Can I have a room for tonight?",
    "I'm very sorry, but there is no room available tonight.",
  );
  expect(refusal.has("apology")).toBe(false);
  expect(
    (await answer("en", "The room was dirty.", "I'm very sorry about the state of the room.")).has("apology"),
  ).toBe(true);
});

test("rules weigh what is not sure enough to be stated", async () => {
  const explained =
    "If you removed the account from the server settings, you deleted the folders too: that is what the program asks, and you must have confirmed it yourself.";
  const message = await answer("en", "The folders are gone.", explained);
  expect(message.leaning("blame")?.confidence).toBe(message.likelihood("blame"));
  expect(message.leaning("channel-redirection")).toEqual(message.act("channel-redirection"));
});

test("what the models alone make of a plain answer is not stated", async () => {
  for (const [language, asked, plain, act] of [
    ["en", "And who comes?", "yes and your plumber is Marta", "rude"],
    ["en", "It does not work.", "I'm not sure of your issue. Are you being asked for a code?", "blame"],
    ["it", "E la stampante?", "Non uso quella marca per cui non saprei dirti. Lo dovresti chiedere a loro.", "rude"],
  ] as const) {
    const message = await answer(language, asked, plain);
    expect(message.likelihood(act)).toBeGreaterThan(0.35);
    expect(message.phrases(act)).toEqual([]);
    expect(message.has(act)).toBe(false);
  }
});
