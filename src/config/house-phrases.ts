import { closest } from "../closest.js";
import { both, insteadOf, say } from "../said.js";
import { actNames } from "../understand/acts/act.js";
import type { HousePhrases } from "../understand/acts/house.js";
import { lexiconNames } from "../understand/compile-language.js";
import { ConfigError } from "./checked-yaml.js";
import type { Config } from "./config.js";

/**
 * The company's own phrases as understanding takes them: those that do an act, and those that do not. Who says of a phrase
 * what it does is taken to be sure.
 * @throws ConfigError where an act does not exist, with the nearest that does
 */
export function housePhrases(config: Config): HousePhrases[] {
  const known = new Set<string>([...actNames, ...lexiconNames()]);
  return Object.entries(config.lexicons ?? {}).flatMap(([language, acts]) =>
    Object.entries(acts ?? {}).map(([act, { add = [], remove = [] }]) => {
      const key = `lexicons.${language}.${act}`;
      const file = [config.places?.[key], `"${key}"`].filter((part) => part !== undefined).join(": ");
      if (!known.has(act)) {
        const instead = insteadOf(closest(act, [...known]), [...known].sort());
        throw new ConfigError(say`${file}: ${both("there is no act", "non esiste l'atto")} "${act}"; ${instead}`);
      }
      return { language, act, file, content: { phrases: [{ phrases: add, confidence: 1 }], not: remove } };
    }),
  );
}
