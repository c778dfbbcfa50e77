/** content/site.yaml -> the site's configuration, with defaults for all that it does not say. */

import { z } from 'zod';
import { nearest } from '../../text/nearest.ts';
import type { SiteConfig } from '../../types/config.ts';
import type { Site, SiteText } from '../../types/content.ts';
import { cleanValues } from '../controlCharacters.ts';
import { parseYaml } from '../frontMatter/yamlDocument.ts';
import type { Path } from '../frontMatter/yamlText.ts';
import { basePathOf } from '../paths/paths.ts';
import { plainLine } from '../post/plainMarkdown.ts';
import { isLanguage, provenances } from '../post/postSchema.ts';
import { lineAt, type RawProblem, rules } from '../problems.ts';
import { cardsShape, hostShape, keepShape, publishingDefaults } from './publishingConfig.ts';
import { checkShape, meantKey } from './shape.ts';
import { contrastProblems, themeKeys, themeShape } from './themeConfig.ts';

const text = (what = 'must be a text') => z.string({ error: what });

const link = z.strictObject({
  label: text(),
  url: text().refine(isAddress, 'must begin with /, https://, http:// or mailto:'),
  rel: text().nullable().default(null),
});

const collection = z.strictObject({
  slugs: z.enum(['file', 'title'], { error: 'must be file or title' }).default('file'),
  pageSize: z
    .int({ error: 'must be a whole number' })
    .min(1, 'must be at least 1')
    .max(1000, 'must be at most 1000')
    .default(50),
  title: text().nullable().default(null),
  breaks: z.boolean({ error: 'must be true or false' }).default(false),
});

const outsideHost = text('must be a host such as images.example.org or *.example.org')
  .transform(hostOf)
  .refine(
    (host) => host !== null,
    'must be a host such as images.example.org or *.example.org, which is asked by https',
  )
  .transform((host) => host ?? '');

const siteSchema = z.strictObject({
  title: text().default('catpost'),
  url: text('must be an address such as https://example.org')
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'must be an address such as https://example.org')
    .refine((url) => 'path' in basePathOf(placeIn(url)), { error: ({ input }) => badPlace(String(input)) })
    .transform(addressOfSite)
    .default('http://localhost:4173'),
  description: text().default(''),
  author: text().default(''),
  language: text().refine(isLanguage, 'must be a language such as en or de-AT').default('en'),
  by: z.enum(provenances, { error: 'must be human, ai, mixed or placeholder' }).nullable().default(null),
  timezone: text().refine(isTimezone, 'must be a time zone such as Europe/Vienna or UTC').default('UTC'),
  prompt: text()
    .regex(/^[^\s@]+@[^\s@]+$/, 'must be a name and a host such as visitor@example')
    .default('visitor@catpost'),
  navigation: z.array(link, { error: 'must be a list of label and url' }).default([]),
  links: z.array(link, { error: 'must be a list of label, url and rel' }).default([]),
  footer: text().default(''),
  smartQuotes: z.boolean({ error: 'must be true or false' }).default(true),
  emoji: z.boolean({ error: 'must be true or false' }).default(false),
  media: z.array(outsideHost, { error: 'must be a list of hosts' }).default([]),
  scripts: z.array(outsideHost, { error: 'must be a list of hosts' }).default([]),
  host: hostShape.default([]),
  cards: cardsShape.default(publishingDefaults.cards),
  keep: keepShape.default(publishingDefaults.keep),
  history: z.boolean({ error: 'must be true or false' }).default(false),
  theme: themeShape.default({}),
  problems: z.record(z.string(), z.enum(['warn', 'fail'], { error: 'must be warn or fail' })).default({}),
  collections: z.record(z.string(), collection, { error: 'must be a list of folders' }).default({}),
});

/** What is wrong with a site without site.yaml is only warned of, so that any folder of markdown builds. */
const lenient: SiteConfig['problems'] = {
  'dead-link': 'warn',
  'dead-anchor': 'warn',
  'missing-image': 'warn',
  'image-unreadable': 'warn',
  'missing-media': 'warn',
};

/** `links` are the addresses that it names, with their places, for the check of all links. */
export type ConfigResult = {
  /** `description` is plain text. */
  config: SiteConfig;
  texts: Site['texts'];
  links: Site['links'];
  problems: RawProblem[];
};

/** `source` is the file's text, or null where there is none; `file` names it in problems. */
export function readSiteConfig(source: string | null, file: string): ConfigResult {
  const defaults = siteSchema.parse({});
  if (source === null) {
    const message = 'there is no site.yaml, so the site has no title and no address of its own';
    const hint = 'make it with lines such as title: My notes and url: https://example.org';
    return {
      config: { ...defaults, problems: lenient },
      texts: noTexts,
      links: [],
      problems: [{ rule: 'site-missing', file, message, hint }],
    };
  }
  const parsed = parseYaml(source, 1);
  if ('message' in parsed) {
    return {
      config: defaults,
      texts: noTexts,
      links: [],
      problems: [{ ...parsed, rule: 'site-syntax', file, line: lineAt(source, parsed.position) }],
    };
  }
  const { located, found } = cleanValues(parsed);
  const changed = located.textChanges(isTextPath).map(({ position, message, hint }): RawProblem => {
    return { rule: 'text-changed', file, position, line: lineAt(source, position), message, hint };
  });
  for (const { path, name } of found) {
    const position = located.locate(path);
    const message = `${path.join('.')} has the control character ${name}, which is left out`;
    const hint = 'remove it, and look for others';
    changed.push({ rule: 'control-character', file, position, line: lineAt(source, position), message, hint });
  }
  const checked = checkShape(siteSchema, located);
  if ('faults' in checked) {
    const problems = checked.faults.map(({ key, known, position, message }): RawProblem => {
      const hint = known ? 'correct the value, or remove the line to have the default' : unknownKeyHint(key);
      return { rule: 'site-key', file, position, line: lineAt(source, position), message, hint };
    });
    return { config: defaults, texts: noTexts, links: [], problems: [...changed, ...problems] };
  }
  const unknown = Object.keys(checked.value.problems).filter((rule) => !Object.hasOwn(rules, rule));
  const problems = unknown.map((rule): RawProblem => {
    const position = located.locateKey(['problems', rule]);
    const meant = nearest(rule, Object.keys(rules));
    const hint = meant === null ? 'the rules are listed in docs/problems.md' : `did you mean ${meant}?`;
    return {
      rule: 'site-key',
      file,
      position,
      line: lineAt(source, position),
      message: `problems.${rule} is not a rule`,
      hint,
    };
  });
  problems.push(...changed);
  problems.push(...contrastProblems(checked.value.theme, located, source, file));
  const links = (['navigation', 'links'] as const).flatMap((list) =>
    checked.value[list].map(({ url }, index) => {
      const position = located.locate([list, index, 'url']);
      return { url, position, line: lineAt(source, position) };
    }),
  );
  const { footer, description } = checked.value;
  const textAt = (key: keyof Site['texts'], markdown: string): SiteText => {
    return { markdown, line: located.locate([key])?.line ?? 1, shown: plainLine(markdown) };
  };
  return {
    config: { ...checked.value, description: plainLine(description) },
    texts: { footer: textAt('footer', footer), description: textAt('description', description) },
    links,
    problems,
  };
}

/** Where an author means a text: names and descriptions, at the top and in lists. */
function isTextPath(path: Path): boolean {
  const last = path.at(-1);
  return last === 'label' || last === 'title' || last === 'description' || last === 'author' || last === 'footer';
}

const noText: SiteText = { markdown: '', line: 1, shown: '' };
const noTexts: Site['texts'] = { footer: noText, description: noText };

const keysOf = {
  top: Object.keys(siteSchema.shape),
  link: Object.keys(link.shape),
  collection: Object.keys(collection.shape),
};

/** For a key that is not known where it stands, as `collections.post.slug`: the one that was meant, or those of that place. */
function unknownKeyHint(key: string): string {
  const path = key.split('.');
  const [first] = path;
  const last = path.at(-1) ?? key;
  const inLists =
    first === 'navigation' || first === 'links' ? keysOf.link : first === 'collections' ? keysOf.collection : null;
  const keys = themeKeys(key) ?? (path.length === 1 ? null : inLists) ?? keysOf.top;
  const meant = meantKey(last, keys);
  if (meant !== null) return `did you mean ${meant}?`;
  if (path.length === 1 && keysOf.collection.includes(last))
    return `write it for each collection: collections: { post: { ${last}: … } }`;
  if (path.length > 1 && keysOf.top.includes(last)) return `write it at the top of the file, not within ${first}`;
  return `the keys are ${keys.join(', ')}`;
}

/** What is behind the host as the author wrote it: the parser of addresses would mend some of it silently. */
function placeIn(url: string): string {
  return url.replace(/^https?:\/\/[^/?#\\]*/, '');
}

function badPlace(url: string): string {
  const place = basePathOf(placeIn(url));
  return 'fault' in place ? `must be an address such as https://example.org/blog: its path ${place.fault}` : '';
}

/** Without a slash at its end; host and path as browsers show them. */
function addressOfSite(url: string): string {
  const place = basePathOf(placeIn(url));
  return URL.canParse(url) && 'path' in place ? new URL(url).origin + place.path.replace(/\/$/, '') : url;
}

/** As it stands in the policy and in an address: lower case, IDN encoded, without the scheme. Null where it is none. */
function hostOf(written: string): string | null {
  const [, wildcard = '', name = ''] = /^(?:https:\/\/)?(\*\.)?([^/?#@\s]+)\/?$/i.exec(written) ?? [];
  if (!URL.canParse(`https://${name}`)) return null;
  const { host } = new URL(`https://${name}`);
  // The policy is a list of words divided by spaces and semicolons.
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/.test(host) ? wildcard + host : null;
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isAddress(url: string): boolean {
  return /^\/(?!\/)|^mailto:[^\s]+$/.test(url) || (/^https?:\/\//.test(url) && URL.canParse(url));
}
