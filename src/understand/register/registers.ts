import { italianRegister } from "./italian.js";
import type { RegisterMarks } from "./register.js";

/** The languages that tell familiar from polite address, with their marks. */
export const registers: Readonly<Record<string, RegisterMarks>> = { it: italianRegister };
