import { phoneNumber } from "./phone.js";

/** What an export knows of a customer. */
export interface CustomerContact {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly externalId?: string | undefined;
  /** The vendor's own id, and the vendor's name. */
  readonly id?: string | undefined;
  readonly vendor?: string | undefined;
}

/**
 * The key by which a customer's contacts are joined across channels: the address, else the phone, else the company's own
 * id, else the vendor's id within that vendor; never a name.
 */
export function customerKey({ email, phone, externalId, id, vendor }: CustomerContact): string | undefined {
  if (email?.includes("@")) return email.trim().toLowerCase();
  if (phone !== undefined && /^\+?[\d\s()./-]{6,}$/.test(phone.trim()))
    return phoneNumber(phone) ?? phone.replace(/[^\d+]/g, "");
  if (externalId !== undefined) return externalId;
  if (id === undefined) return undefined;
  return vendor === undefined ? id : `${vendor}:${id}`;
}
