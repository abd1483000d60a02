import type { Conversation } from "../conversation/conversation.js";
import type { ReadOptions } from "./format.js";
import { phoneNumber } from "./phone.js";

/** Two ways to write the same address, phone or id give the same key. @param country see phoneNumber */
export function normalKey(key: string, country?: string): string {
  const text = key.normalize("NFC").trim();
  const address = text.replace(/^(?:(?:mailto|email):)+/i, "");
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return address.toLowerCase();
  return phoneNumber(text, country) ?? text;
}

/**
 * The conversation with its customer's key as all formats write it, so that the same customer is one across exports: addresses
 * in lower case, phones as E.164, and what the user's table of customers says are the same person's as that person's.
 */
export function joinedCustomer(conversation: Conversation, { customers, country }: ReadOptions): Conversation {
  const given = conversation.customerId;
  if (given === undefined) return conversation;
  const key = normalKey(given, country);
  if (key === "") {
    const { customerId: _blank, ...others } = conversation;
    return others;
  }
  const customerId = (customers && Object.hasOwn(customers, key) ? customers[key] : undefined) ?? key;
  return customerId === given ? conversation : { ...conversation, customerId };
}
