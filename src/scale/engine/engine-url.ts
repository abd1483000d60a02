import { both, say, UserError } from "../../said.js";

/** An engine that is named wrongly, cannot be reached, or needs something that is not installed. */
export class EngineError extends UserError {
  override name = "EngineError";
}

/** What names the password in the environment, so that it need not stand in a command. */
export const passwordVariable = "GALATEO_ENGINE_PASSWORD";

/**
 * The address of an engine as ioredis takes it.
 * @param environment may hold the password, where the address holds none
 * @throws EngineError
 */
export function engineUrl(address: string, environment: NodeJS.ProcessEnv = process.env): URL {
  const expected = both(
    "expected redis://host:port, redis://host:port/database or rediss://… (TLS)",
    "atteso redis://host:porta, redis://host:porta/database o rediss://… (TLS)",
  );
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.hostname === "") throw new EngineError(say`--engine ${shown(address)}: ${expected}`);
  if (url.protocol !== "redis:" && url.protocol !== "rediss:") {
    const others = both(
      "any other engine runs galateo map and galateo reduce (docs/scale.md)",
      "qualsiasi altro motore esegue galateo map e galateo reduce (docs/scale.md)",
    );
    throw new EngineError(say`--engine ${shown(address)}: ${expected}; ${others}`);
  }
  if (!/^(?:\/\d{0,5})?$/.test(url.pathname)) throw new EngineError(say`--engine ${shown(address)}: ${expected}`);
  const password = environment[passwordVariable];
  if (url.password === "" && password !== undefined) url.password = encodeURIComponent(password);
  return url;
}

/** An address as it may be shown: without its password. */
export function shown(address: string | URL): string {
  return String(address).replace(/\/\/([^/@]*)@/, (_, who: string) =>
    who.includes(":") ? `//${who.split(":")[0]}:…@` : `//${who}@`,
  );
}
