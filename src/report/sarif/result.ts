import type { Place, Severity } from "../../lint/api.js";
import type { Finding } from "../../lint/finding.js";
import type { ReportContext } from "../report.js";
import { tellFinding } from "../told-finding.js";
import { uriOf } from "./uri.js";

export const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** A SARIF result. @param fallback where a finding about the run as a whole is put, as every result needs a location */
export function sarifResult(
  finding: Finding,
  ruleIndex: number,
  fingerprint: string,
  fallback: string,
  context: ReportContext,
): object {
  const told = tellFinding(finding, context);
  const start = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: told.suggestion === null ? told.message : `${told.message}\n${told.suggestion}` },
    locations: [
      finding.place
        ? locationOf(finding.place)
        : { physicalLocation: { artifactLocation: { uri: uriOf(fallback) }, region: start } },
    ],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((place, id) => ({
            id,
            ...locationOf(place),
            message: { text: `${place.conversationId} ${place.messageId ?? ""}: ${place.excerpt}` },
          })),
        }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    rank: Math.round(finding.confidence * 1000) / 10,
    ...(finding.place
      ? { properties: { conversationId: finding.place.conversationId, messageId: finding.place.messageId } }
      : {}),
  };
}

function locationOf({ path, region, excerpt }: Place): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: region.line,
        startColumn: region.column,
        endLine: region.endLine,
        endColumn: region.endColumn,
        snippet: { text: excerpt },
      },
    },
  };
}
