/** Texts of site.yaml on a page that may be in another language. */
import { directionOf } from '../text/direction.ts';
import type { Site } from '../types/content.ts';
import type { RichText } from '../types/richText.ts';

/** Returns the language of a text. An edition without one of its own has that of the main one. */
export function authorLanguage({ root, config, editions }: Site, name: 'footer' | 'description'): string {
  const [main] = editions;
  const isOwn = root === main?.root || config[name] === '' || config.languages[config.language]?.[name];
  return main === undefined || isOwn ? config.language : main.config.language;
}

/** Returns a text that keeps its own direction, so that its full stop is at its end: English on an Arabic page. */
export function inOwnDirection(text: string | RichText, language: string, pageLanguage: string): string | RichText {
  const direction = directionOf(language);
  if (text === '' || direction === directionOf(pageLanguage)) return text;
  return [['bdi', { dir: direction }, [text].flat()]];
}
