/** Markdown that is rendered: the bodies of files, and the texts of the settings. */
import type { RichText } from './richText.ts';

/** Part of a line that was removed from a body: its line in the body, its column in the file, and its length. */
export type Cut = { line: number; column: number; length: number };

/** A text of site.yaml: its markdown, its line, and what pages show. Until it is rendered, `shown` has no markup. */
export type SiteText = { markdown: string; line: number; shown: string | RichText };

/** How a body is read: as markdown, or as HTML for the body of a page, for its head, or of a component. */
export type BodyFormat = 'markdown' | 'html' | 'head' | 'component';
