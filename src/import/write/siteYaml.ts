/** Writes the settings of a converted site. */
import { stringify } from 'yaml';
import type { ConvertedSite } from './model.ts';

/**
 * The rules that only warn about converted content. Posts of years have dead links and lost pictures, which must not keep
 * an author from publishing the others.
 */
const lenientRules = [
  'dead-link',
  'dead-anchor',
  'missing-image',
  'missing-media',
  'frame-title',
  'math-invalid',
  'date-missing',
  'alias-taken',
  'image-unreadable',
] as const;

/** Returns the text of site.yaml. */
export function siteYamlOf({ settings, collections, media }: ConvertedSite): string {
  const { title, url, description, author, language, timezone, navigation } = settings;
  const values = {
    title,
    url,
    description,
    author,
    language,
    timezone,
    navigation: navigation.length > 0 ? navigation : null,
    collections: Object.fromEntries(
      Object.entries(collections).map(([name, { permalink }]) => [name, permalink === null ? {} : { permalink }]),
    ),
    media: media.length > 0 ? media : null,
    problems: Object.fromEntries(lenientRules.map((rule) => [rule, 'warn'])),
  };
  return stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
}
