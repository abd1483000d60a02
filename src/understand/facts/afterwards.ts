/** Before what the customer says behind an answer, in what is recalled beside it. */
export const afterwards = ">";
