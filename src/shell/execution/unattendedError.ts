/** Thrown by an action of the page that only the reader may start, when the line comes from an address. */
export class UnattendedError extends Error {}
