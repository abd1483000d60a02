/** What linting on other machines needs; loaded only where that is asked for. */
export { sizeOf } from "../shards.js";
export { outcomesByEngine } from "./coordinator.js";
export { itemShards } from "./cut-items.js";
