/** What settings and front matter name, with the position of the name. */
import type { Position } from './problem.ts';

/** An image that a setting names. `url` is as written; `alt` is null if there is none, and empty for a decoration. */
export type NamedImage = { url: string; alt: string | null; position: Position | null; line: string | null };

/** What the settings say of the home page, with positions. `lists` is null if they name none. */
export type HomeSettings = {
  portrait: NamedImage | null;
  lists: { name: string; position: Position | null; line: string | null }[] | null;
};
