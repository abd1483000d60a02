import { helpDesks } from "./help-desks.js";
import { messaging } from "./messaging.js";
import { tables } from "./tables.js";
import type { ExportWriter } from "./talk.js";
import { vendorVariants } from "./vendor-variants.js";
import { voice } from "./voice.js";

/** A writer for every format that galateo reads. */
export const writers: readonly ExportWriter[] = [...helpDesks, ...messaging, ...voice, ...tables, ...vendorVariants];
