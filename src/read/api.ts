/** The format API: all that an input format of a user's may import. */
export type { Channel, Conversation, Instant, Message, Problem, Role } from "../conversation/conversation.js";
export { FixedOrigin, JsonStringOrigin, LineOrigin, MappedOrigin } from "../conversation/origins.js";
export type { Position, TextOrigin } from "../conversation/position.js";
export { parseInstant } from "../conversation/time.js";
export type { FormatDocumentation, Head, InputFormat, ReadItem, ReadOptions } from "./format.js";
export { problem } from "./items.js";
export { type JsonRecord, jsonRecords } from "./json-records.js";
export { type ByteSource, type Line, linesOf, memorySource, textOf } from "./source.js";
export { TemplateIds, templateFrom } from "./template.js";
