/** The keys of content/site.yaml, what each may hold, and its default. */
import { z } from 'zod';
import { languageShape } from '../keys/languageShape.ts';
import { provenances } from '../values/provenance.ts';
import { isTimezone } from '../values/zones.ts';
import { hostOf, siteUrlOf, siteUrlProblem } from './addresses.ts';
import { analyticsShape } from './analyticsConfig.ts';
import { collectionShape, listShape } from './collectionConfig.ts';
import { commentsShape } from './commentsConfig.ts';
import { fontKeys, fontsShape } from './fontsConfig.ts';
import { homeShape } from './homeConfig.ts';
import { languageKeys, languagesShape } from './languagesConfig.ts';
import { linkShape, linksShape } from './linkConfig.ts';
import { newsletterShape } from './newsletterConfig.ts';
import { pluginKeys, pluginsShape } from './pluginConfig.ts';
import { cardsShape, hostShape, keepShape, publishingDefaults } from './publishingConfig.ts';
import { chosenColour, themeShape } from './themeConfig.ts';
import { webmentionShape } from './webmentionConfig.ts';
import { wordsShape } from './wordsConfig.ts';

// Every error text follows the name of its key: `pageSize must be a whole number`.
const text = (problem = 'must be text') => z.string({ error: problem });
const boolean = z.boolean({ error: 'must be true or false' });

const notHost = 'must be a host such as images.example.org or *.example.org';
const outsideHost = text(notHost)
  .transform(hostOf)
  .refine((host) => host !== null, `${notHost}, which is loaded over https`)
  .transform((host) => host ?? '');

const notUrl = 'must be an address such as https://example.org';

/** The schema of site.yaml. */
export const siteSchema = z.strictObject({
  title: text().default('catpost'),
  url: text(notUrl)
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), notUrl)
    .refine((url) => siteUrlProblem(url) === null, { error: ({ input }) => siteUrlProblem(String(input)) ?? '' })
    .transform(siteUrlOf)
    .default('http://localhost:4173'),
  description: text().default(''),
  author: text().default(''),
  language: languageShape.default('en'),
  languages: languagesShape.default({}),
  by: z.enum(provenances, { error: 'must be human, ai, mixed or placeholder' }).nullable().default(null),
  timezone: text().refine(isTimezone, 'must be a time zone such as Europe/Vienna or UTC').default('UTC'),
  prompt: text()
    .regex(/^[^\s@]+@[^\s@]+$/, 'must be a name and a host such as visitor@example')
    .nullable()
    .default(null),
  navigation: linksShape.default([]),
  links: z.array(linkShape, { error: 'must be a list of entries with label, url and rel' }).default([]),
  footer: text().default(''),
  list: listShape.default('titles'),
  home: homeShape.default({ portrait: null, links: [], posts: null, lists: null }),
  smartQuotes: boolean.default(true),
  emoji: boolean.default(false),
  media: z.array(outsideHost, { error: 'must be a list of hosts' }).default([]),
  scripts: z.array(outsideHost, { error: 'must be a list of hosts' }).default([]),
  host: hostShape.default([]),
  cards: cardsShape.default(publishingDefaults.cards),
  keep: keepShape.default(publishingDefaults.keep),
  history: boolean.default(false),
  accent: chosenColour,
  paper: chosenColour,
  theme: themeShape.default({}),
  comments: commentsShape.nullable().default(null),
  analytics: analyticsShape.nullable().default(null),
  newsletter: newsletterShape.nullable().default(null),
  webmention: webmentionShape.nullable().default(null),
  fonts: fontsShape,
  words: wordsShape.default({}),
  problems: z.record(z.string(), z.enum(['warn', 'fail'], { error: 'must be warn or fail' })).default({}),
  collections: z
    .record(z.string(), collectionShape, { error: 'must have the name of each folder as a key' })
    .default({}),
  plugins: pluginsShape.default([]),
});

/** The keys that are allowed at the top, in a link, in a font, in a collection, in `home`, and for a language. */
export const siteKeys = {
  top: Object.keys(siteSchema.shape),
  link: Object.keys(linkShape.shape),
  font: fontKeys,
  collection: Object.keys(collectionShape.shape),
  home: Object.keys(homeShape.shape),
  language: languageKeys,
  plugin: pluginKeys,
};
