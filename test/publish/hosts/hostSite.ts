/** A small site for tests of the host files. */

import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { contentSecurityPolicy } from '../../../src/documents/policy.ts';
import type { Entry, Prepared } from '../../../src/plan/model.ts';
import { hostEntries } from '../../../src/publish/hosts/hostEntries.ts';
import type { Host } from '../../../src/types/config.ts';
import type { Post, Site } from '../../../src/types/content.ts';
import type { Redirect } from '../../../src/types/redirect.ts';
import { editionOf } from '../../sites/editionOf.ts';
import { preparedWith } from '../../sites/preparedWith.ts';

/** A content security policy. */
export const policy = contentSecurityPolicy({ style: 'a', script: 'b' }, readSiteConfig('', 'site.yaml').config);

/** The settings of a site that hosts depend on. */
export type HostSite = { base?: string; host?: Host[]; redirects?: Redirect[]; url?: string };

/** Prepares a site with a noindex post, two tags whose names end like file names, and the files of the hosts. */
export function hostSite({ base = '/', host = [], redirects = [], url = 'https://example.org' }: HostSite): Prepared {
  const [settings] = readSiteConfig(JSON.stringify({ title: 'x', url, host }), 'content/site.yaml').editions;
  const edition = editionOf({ ...settings, pages: [placeholder] });
  const site: Site = {
    ...edition,
    editions: [edition],
    isConfigured: true,
    settingsFile: 'site.yaml',
    markdownPlugins: [],
    base,
    today: '2026-06-01',
    contentName: 'content',
    translations: new Map(),
    history: new Map(),
    assets: [],
    redirects,
    record: null,
    leftOut: { drafts: 0, scheduled: 0, expired: 0, next: null },
    unpublished: new Map(),
    faultyFiles: [],
    links: [],
    home: { portrait: null, lists: null },
    fonts: [],
  };
  const tags = ['/tags/systemd/', '/tags/cpdf/'].map((path): Entry => {
    const slice = { posts: [], number: 1, of: 1, path, total: 0 };
    return { path, owner: path, source: { kind: 'tag', root: '/', tag: { name: path, path, posts: [] }, slice } };
  });
  const raw: Entry = { path: '/post/draft.md', owner: 'x', source: { kind: 'raw', post: placeholder } };
  const home: Entry = { path: '/', owner: 'x', source: { kind: 'home', root: '/' } };
  const entries = [home, ...tags, raw, ...hostEntries(site)];
  return preparedWith(site, { entries });
}

/** Returns the text of a planned file. */
export function textOf(prepared: Prepared, path: string): string {
  const source = prepared.entries.find((entry) => entry.path === path)?.source;
  if (source?.kind === 'text') return source.text;
  if (source?.kind !== 'generated') throw new Error(`${path} is not planned.`);
  return source.make(prepared, { html: '', headStart: '', headEnd: '', base: prepared.site.base, policy });
}

const placeholder: Post = {
  file: 'post/draft.md',
  collection: 'post',
  root: '/',
  path: '/post/draft/',
  rawPath: '/post/draft.md',
  title: 'Draft',
  date: null,
  updated: null,
  description: null,
  tags: [],
  aliases: [],
  image: null,
  cover: null,
  layout: null,
  mark: null,
  due: null,
  isUnlisted: false,
  leftOutOf: [],
  language: null,
  direction: 'ltr',
  by: 'placeholder',
  series: null,
  isPinned: false,
  hasContents: null,
  keepsLineBreaks: false,
  comments: null,
  extra: {},
  body: '',
  bodyLine: 0,
  cuts: [],
};
