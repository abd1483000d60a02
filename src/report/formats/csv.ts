import { FindingsByConversation } from "../../score/findings-by-conversation.js";
import { conversationsTable } from "../csv/conversations-table.js";
import { csvOf } from "../csv/csv-table.js";
import { findingsTable } from "../csv/findings-table.js";
import { rollUpTable } from "../csv/roll-up-table.js";
import { rulesTable } from "../csv/rules-table.js";
import { streamed } from "../streamed.js";

/** Tables with commas, for spreadsheets and data bases. Their column names stay the same in every language. */
export const format = streamed({
  name: "csv",
  description: "a row per finding, for spreadsheets; into a folder/: conversations, findings, agents, channels, rules",
  parts(run, context) {
    const grouped = new FindingsByConversation(run.conversations, run.findings);
    return csvOf(findingsTable(run.conversations, grouped, context));
  },
  *files(run, context) {
    const grouped = new FindingsByConversation(run.conversations, run.findings);
    yield { name: "conversations.csv", content: csvOf(conversationsTable(run.conversations, grouped)) };
    yield { name: "findings.csv", content: csvOf(findingsTable(run.conversations, grouped, context)) };
    yield { name: "agents.csv", content: csvOf(rollUpTable("agent", run.agents)) };
    yield { name: "channels.csv", content: csvOf(rollUpTable("channel", run.channels)) };
    yield { name: "rules.csv", content: csvOf(rulesTable(run, context)) };
  },
});
