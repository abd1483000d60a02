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
  const number = phone === undefined ? undefined : normalPhone(phone);
  if (number !== undefined) return number;
  if (externalId !== undefined) return externalId;
  if (id === undefined) return undefined;
  return vendor === undefined ? id : `${vendor}:${id}`;
}

/** +39 333 000 0000 → +393330000000; undefined where it is no phone. */
export function normalPhone(text: string): string | undefined {
  if (!/^\+?[\d\s()./-]{6,}$/.test(text.trim())) return undefined;
  const digits = text.replace(/[^\d+]/g, "").replace(/^00/, "+");
  return digits.replace("+", "").length >= 6 ? digits : undefined;
}
