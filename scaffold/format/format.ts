import {
  type ByteSource,
  type Head,
  type InputFormat,
  LineOrigin,
  linesOf,
  type Message,
  problem,
  type Role,
} from "galateo/format";

/** Which word at the beginning of a line stands for whom. */
const speakers: Readonly<Record<string, Role>> = { CLIENT: "customer", DESK: "agent", ROBOT: "bot" };
const spoken = /^(CLIENT|DESK|ROBOT)> (.*)$/;

/**
 * An input format of your own: conversations that begin with `## id`, and lines such as `DESK> Good morning.` Change it into
 * yours; then try it: galateo convert galateo-formats/__NAME__.sample
 */
export const format: InputFormat = {
  name: "__NAME__",
  holds: "transcripts",
  documentation: {
    title: "__TITLE__",
    recognisedBy: "lines that begin with CLIENT>, DESK> or ROBOT>",
    roles: "CLIENT is the customer, DESK an agent, ROBOT a bot",
    times: "none",
    customerKey: "none",
    limits: "none known",
    verified: "constructed",
  },

  /** How sure it is that a file is of this format, from 0 to 1, by its beginning. */
  recognise(head: Head): number {
    const lines = head.lines.filter((line) => line.trim() !== "");
    const ours = lines.filter((line) => spoken.test(line) || line.startsWith("## "));
    return lines.length === 0 ? 0 : ours.length / lines.length;
  },

  /** Reads conversations one after another; what cannot be read is told and passed over. */
  async *read(source: ByteSource) {
    let id = "";
    let begin = 1;
    let messages: Message[] = [];
    const finished = () => ({
      conversation: {
        id,
        kind: "conversation" as const,
        channel: "chat" as const,
        clock: "absolute" as const,
        messages,
        path: source.path,
        line: begin,
      },
    });
    for await (const { text, number } of linesOf(source)) {
      const [, word = "", said = ""] = spoken.exec(text) ?? [];
      if (text.startsWith("## ")) {
        if (messages.length > 0) yield finished();
        id = text.slice(3).trim();
        begin = number;
        messages = [];
      } else if (word !== "") {
        const origin = new LineOrigin(said, [{ line: number, column: word.length + 3 }]);
        messages.push({ id: `m${messages.length + 1}`, role: speakers[word] as Role, text: said, origin });
      } else if (text.trim() !== "") {
        yield problem(
          source.path,
          number,
          `expected CLIENT>, DESK> or ROBOT>, found "${text.slice(0, 40)}"`,
          "the line",
        );
      }
    }
    if (messages.length > 0) yield finished();
  },
};
