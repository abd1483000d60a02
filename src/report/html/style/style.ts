import { base } from "./base.js";
import { cards } from "./cards.js";
import { conversations } from "./conversations.js";
import { paper } from "./paper.js";

/** The page's look: light and dark, wide and narrow, on paper. No font and no picture is fetched. */
export const style = [base, cards, conversations, paper].join("").replace(/\n+/g, "\n");
