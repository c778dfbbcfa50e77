/** Former paths, and the paths that the author adds. */
import type { Position } from './problem.ts';

/** A former path or an alias, and the current path that it leads to. */
export type Redirect = { from: string; to: string };

/** One of the `aliases:` in the front matter, and its position. */
export type Alias = { path: string; position: Position | null; line: string | null };
