/** What the editors of Ghost have in common. */

/** A text, which is HTML or markdown. */
export type GhostBody = { format: 'html' | 'markdown'; text: string };
