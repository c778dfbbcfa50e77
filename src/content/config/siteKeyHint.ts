/** Suggests what an unknown key in site.yaml was meant to be. */
import { meantKey } from '../keys/meantKey.ts';
import { serviceKeys } from './serviceKeys.ts';
import { siteKeys } from './siteSchema.ts';
import { themeKeys } from './themeConfig.ts';

/**
 * Returns a hint: a similar key, the right place, or all keys. `key` is the whole path, as in `collections.post.slug`.
 */
export function unknownKeyHint(key: string): string {
  const path = key.split('.');
  const [first = ''] = path;
  const last = path.at(-1) ?? key;
  const keys = themeKeys(key) ?? serviceKeys(key) ?? (path.length === 1 ? siteKeys.top : keysBelow(path));
  const meant = meantKey(last, keys);
  if (meant !== null) return `did you mean ${meant}?`;
  if (path.length === 1 && siteKeys.collection.includes(last)) {
    return `write it for each collection: collections: { post: { ${last}: … } }`;
  }
  if (path.length > 1 && siteKeys.top.includes(last)) return `move it to the top of the file, out of ${first}`;
  return `the keys are ${keys.join(', ')}`;
}

function keysBelow([first, second, ...rest]: string[]): string[] {
  if (first === 'home' && second === 'portrait') return ['src', 'alt'];
  if (first === 'languages') return keysOfLanguage(rest);
  if (first === 'navigation' || first === 'links' || second === 'links') return siteKeys.link;
  if (first === 'home') return siteKeys.home;
  if (first === 'fonts') return siteKeys.font;
  if (first === 'plugins') return siteKeys.plugin;
  return first === 'collections' ? siteKeys.collection : siteKeys.top;
}

/** Returns the keys of one language, or of its links or collections. */
function keysOfLanguage([key]: string[]): string[] {
  if (key === 'navigation') return siteKeys.link;
  return key === 'collections' ? ['title', 'intro'] : siteKeys.language;
}
