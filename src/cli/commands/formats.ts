import type { CliCommand } from "../command.js";
import { localeOf } from "../locale.js";

const words = {
  en: {
    holds: { transcripts: "transcripts", templates: "templates", both: "both" },
    opened: "opened, and read by what is in it",
    recognisedBy: "recognised by",
    roles: "speakers",
    times: "times",
    customerKey: "customer",
    limits: "limits",
    verified: "verified on",
    on: { "a real file": "a real file", "vendor documents": "vendor documents", constructed: "constructed" },
  },
  it: {
    holds: { transcripts: "conversazioni", templates: "modelli", both: "entrambi" },
    opened: "aperto, e letto secondo ciò che contiene",
    recognisedBy: "si riconosce da",
    roles: "chi parla",
    times: "tempi",
    customerKey: "cliente",
    limits: "limiti",
    verified: "verificato su",
    on: {
      "a real file": "un file vero",
      "vendor documents": "documenti del produttore",
      constructed: "un file costruito",
    },
  },
} as const;

export const command: CliCommand = {
  name: "formats",
  description: "list the input formats and how each is recognised",
  declare(formats) {
    formats.option("--locale <it|en>", "language; default: the environment's");
  },
  async run(_args, options, terminal) {
    const { inputContainers, inputFormats } = await import("../../read/registry.js");
    const { documentationIn } = await import("../../read/italian-documentation.js");
    const locale = localeOf(options.locale as string | undefined, terminal.environment);
    const say = words[locale];
    const row = (label: string, value: string): string => `  ${label.padEnd(locale === "it" ? 16 : 14)} ${value}\n`;
    for (const { name, holds, documentation } of await inputFormats()) {
      const { title, verified, ...told } = documentationIn(locale, name, documentation);
      const rows = (["recognisedBy", "roles", "times", "customerKey", "limits"] as const).map((key) =>
        row(say[key], told[key]),
      );
      terminal.out(`${name} (${say.holds[holds]}): ${title}\n${rows.join("")}${row(say.verified, say.on[verified])}\n`);
    }
    for (const { name, documentation } of await inputContainers()) {
      const { title, recognisedBy, limits, verified } = documentationIn(locale, name, documentation);
      terminal.out(
        `${name} (${say.opened}): ${title}\n${row(say.recognisedBy, recognisedBy)}${row(say.limits, limits)}${row(say.verified, say.on[verified])}\n`,
      );
    }
    return 0;
  },
};
