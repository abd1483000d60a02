import type { Channel } from "../../conversation/conversation.js";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long a first answer, and a later one, may take on a channel, in milliseconds; null: as long as it likes. */
export type WaitThresholds = Readonly<
  Record<Channel, { readonly first: number | null; readonly later: number | null }>
>;

/** The defaults: 40 s on the phone and 30 min on social are study S1's; the others are customary. */
export const waitThresholds: WaitThresholds = {
  phone: { first: 40 * second, later: 40 * second },
  in_person: { first: null, later: null },
  chat: { first: 60 * second, later: 5 * minute },
  social: { first: 30 * minute, later: 30 * minute },
  messaging: { first: 4 * hour, later: 4 * hour },
  email: { first: 24 * hour, later: 24 * hour },
  unknown: { first: null, later: null },
};
