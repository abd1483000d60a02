import { expect, test } from "@jest/globals";
import type { CaseRecord } from "../../src/lint/case-record.js";
import { Cases } from "../../src/lint/cases.js";
import { uniformSettings } from "../../src/lint/settings.js";
import { Spill } from "../../src/spill/spill.js";

/** What is kept of a conversation of which a rule tells something where it is alone in its case. */
function record(line: number, customer: string): CaseRecord {
  const entry = { conversationId: `c-${line}`, channel: "chat", customer, path: "talks", line, data: null };
  const problem = { path: "talks", line, message: "told of it alone", skipped: "nothing" };
  return {
    customer,
    alone: { findings: [], problems: [problem] },
    text: JSON.stringify({ language: "en", entry, data: [] }),
  };
}

test.each([undefined, 1])(
  "what was told of a conversation alone holds where no other is of its case (room: %s)",
  (room) => {
    const spill = new Spill(room);
    const cases = new Cases(uniformSettings([]), () => {}, spill);
    ["one", "two", "three", "two"].forEach((customer, place) => {
      cases.add(record(place + 1, customer));
    });
    expect(cases.finish().map(({ line }) => line)).toEqual([1, 3]);
    spill.close();
  },
);
