/** Conversations that the page shows at once. */
export const perPage = 25;
