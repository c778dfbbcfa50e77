/** The attributes of an element with a text of the author. */
import type { Direction } from '../types/content.ts';

type Attributes = { lang?: string | undefined; dir?: Direction | undefined };

/** Returns the attributes for a language and a direction, each of which is null if the text around has the same. */
export function inLanguage(language: string | null, direction: Direction | null): Attributes {
  return { lang: language ?? undefined, dir: direction ?? undefined };
}
