import { fileURLToPath } from "node:url";

/** The folder of the package, where rules/, models/ and package.json are (compiled code stands in dist/src). */
export const packageRoot = fileURLToPath(new URL("../../", import.meta.url));
