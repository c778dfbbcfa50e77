/** Reads `home:` in the settings: the portrait, links of the author, and what follows the text of the home page. */
import { z } from 'zod';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import { nearest } from '../../text/nearest.mjs';
import type { SiteConfig } from '../../types/config.ts';
import type { HomeSettings } from '../../types/settings.ts';
import { translatedFile } from '../files/translatedFile.ts';
import { oneLine } from '../values/oneLine.ts';
import type { LocatedValues } from '../yaml/locatedValues.ts';
import { isLinkAddress } from './addresses.ts';

const text = z.string({ error: 'must be text' });

/** A link of the author is one to another page of theirs, unless `rel` says something else. */
const authorLink = z.strictObject({
  label: text,
  url: text.refine(isLinkAddress, 'must begin with /, https://, http:// or mailto:'),
  rel: text.nullable().default('me'),
});

/** An address alone, or an address and its alternative text. */
const portrait = z.union(
  [text.transform((src) => ({ src, alt: null })), z.strictObject({ src: text, alt: text.nullable().default(null) })],
  { error: 'must be an address, or src and alt' },
);

/** The value of `home:`. */
export const homeShape = z.strictObject(
  {
    portrait: portrait.nullable().default(null),
    links: z.array(authorLink, { error: 'must be a list of entries with label and url' }).default([]),
    posts: z
      .int({ error: 'must be a whole number' })
      .min(1, 'must be at least 1')
      .max(100, 'must be at most 100')
      .nullable()
      .default(null),
    lists: z.array(text, { error: 'must be a list of collections' }).nullable().default(null),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must have keys such as portrait and lists' : undefined) },
);

/** What may follow the text of the home page besides collections. */
export const otherLists = ['tags', 'pages', 'feeds'] as const;

/** Returns the portrait and the lists with their positions in the settings, whose whole text is `text`. */
export function homeSettingsOf({ home }: SiteConfig, located: LocatedValues, text: string): HomeSettings {
  const place = (...path: (string | number)[]) => {
    const position = located.locate(['home', ...path]);
    return { position, line: lineAt(text, position) };
  };
  return {
    portrait: home.portrait && { ...imageOf(home.portrait), ...place('portrait') },
    lists: home.lists?.map((name, index) => ({ name, ...place('lists', index) })) ?? null,
  };
}

function imageOf({ src, alt }: { src: string; alt: string | null }) {
  return { url: src, alt: alt === null ? null : (oneLine(alt) ?? '') };
}

/**
 * Reports the lists that no edition has. A folder may have only drafts, so the folders of all markdown `files` count.
 * `settingsFile` is the settings file as problems name it.
 */
export function unknownLists(
  { lists }: HomeSettings,
  collections: { name: string }[],
  { files, languages }: { files: ReadonlySet<string>; languages: readonly string[] },
  settingsFile: string,
): RawProblem[] {
  if (lists === null) return [];
  const originals = [...files].map((file) => translatedFile(file, files, languages)?.original ?? file);
  const folders = originals.flatMap((file) => /^([^/]+)\//.exec(file)?.[1] ?? []);
  const known = [...new Set([...collections.map(({ name }) => name), ...folders, ...otherLists])];
  return lists.flatMap(({ name, position, line }) => {
    if (known.includes(name)) return [];
    const meant = nearest(name, known);
    const message = `home.lists names ${name}, which is no collection`;
    const hint = meant === null ? `the lists are ${known.join(', ')}` : `did you mean ${meant}?`;
    return [{ rule: 'site-key', file: settingsFile, position, line, message, hint }];
  });
}
