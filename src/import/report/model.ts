/** The parts of an import report. */

/** A section with its heading, and how many things it lists. */
export type Section = { heading: string; count: number; text: string };
