import {
  type CaseEntry,
  type Contact,
  contactOf,
  defineRule,
  earlierContacts,
  type Place,
  placeOf,
  type UnderstoodConversation,
} from "../../src/lint/api.js";

/** What a case keeps of a contact. */
interface PlacedContact {
  readonly contact: Contact;
  readonly place: Place;
}

const day = 24 * 3600_000;

export default defineRule({
  category: "consistency",
  severity: "info",
  templates: false,
  languages: ["it", "en"],
  sources: ["S2"],
  options: {
    days: { default: 30, description: "Within how many days contacts belong together.", source: "S2" },
    contacts: { default: 3, description: "From which contact on.", source: "S2" },
  },
  inCase: {
    collect: placedContact,
    judge(entries: readonly CaseEntry<PlacedContact>[], options) {
      const timed = entries.flatMap(({ start, data }) => (start === undefined ? [] : [{ ...data, start }]));
      const days = options.days as number;
      return earlierContacts(timed, days * day).flatMap((earlier, index) => {
        const count = earlier.count + 1;
        if (!timed[index]?.contact.reports || timed[index]?.contact.settled || count < (options.contacts as number))
          return [];
        const places = earlier.places.map((one) => (timed[one] as PlacedContact).place);
        return [{ place: (timed[index] as PlacedContact).place, values: { count, days }, related: places }];
      });
    },
  },
});

function placedContact(conversation: UnderstoodConversation): PlacedContact | undefined {
  const contact = contactOf(conversation);
  const [first] = conversation.byRole("customer");
  return contact && first ? { contact, place: placeOf(first) } : undefined;
}
