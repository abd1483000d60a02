import { closest } from "../closest.js";
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
      const file = `${config.places?.[key] ?? "the configuration"}: "${key}"`;
      if (!known.has(act)) {
        const near = closest(act, [...known]);
        const instead = near ? `did you mean "${near}"?` : `there are: ${[...known].sort().join(", ")}`;
        throw new ConfigError(`${file}: there is no act "${act}"; ${instead}`);
      }
      return { language, act, file, content: { phrases: [{ phrases: add, confidence: 1 }], not: remove } };
    }),
  );
}
