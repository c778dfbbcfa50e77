/** Makes the variables of templates in a Jekyll site: https://jekyllrb.com/docs/variables/. */
import { posix } from 'node:path';
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { SiteTable } from '../../body/model.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import { pathBelow } from '../../folder/pathsBelow.ts';
import type { ReadPost } from '../../matter/model.ts';
import { readYaml } from '../../settings/readYaml.ts';
import type { LiquidSite } from '../../syntax/liquid/model.ts';
import { readCsv } from '../readCsv.ts';
import type { JekyllFile } from './addresses.ts';
import type { JekyllConfig } from './config.ts';

/** What is known of a site. `files` has what Jekyll took each text for. */
type KnownSite = {
  folder: ForeignFolder;
  config: JekyllConfig;
  files: ReadonlyMap<string, JekyllFile>;
  timezone: string;
  url: string | null;
  addressesOf: (post: ReadPost) => string[];
};

/** Returns what the templates of a site know. */
export function liquidSiteOf(site: KnownSite): LiquidSite {
  const { config, timezone } = site;
  let shared: ReturnType<typeof sharedVariables> | null = null;
  return {
    shared: (table) => {
      shared ??= sharedVariables(site, table);
      return shared;
    },
    ofPost: (post) => ({ page: pageVariables(post, site) }),
    includesFolders: [posix.join(config.source, config.includesFolder)],
    source: config.source,
    timezone,
    tags: {},
  };
}

function sharedVariables(site: KnownSite, { posts }: SiteTable) {
  const { config, folder, files, url } = site;
  const published = [...posts.values()].filter(({ meaning }) => meaning.draft === null && !meaning.isUnlisted);
  const ofType = (type: string) =>
    published.filter(({ file }) => files.get(file)?.type === type).map((post) => pageVariables(post, site));
  const data = config.source === '' ? config.dataFolder : posix.join(config.source, config.dataFolder);
  return {
    site: {
      ...Object.fromEntries([...config.collections.keys()].map((name) => [name, ofType(name)])),
      ...config.values,
      // An address begins with either, and the new site has a base of its own.
      baseurl: '',
      url: url ?? '',
      posts: ofType('posts').sort((a, b) => (String(a.date) < String(b.date) ? 1 : -1)),
      pages: ofType('pages'),
      data: readData(folder, data),
    },
    jekyll: { environment: 'production' },
  };
}

function pageVariables(post: ReadPost, { config, files, addressesOf }: KnownSite): Record<string, unknown> {
  const { values, meaning, file } = post;
  const path = pathBelow(file, config.source);
  return {
    ...values,
    title: meaning.title,
    ...(meaning.date === null ? {} : { date: meaning.date }),
    url: addressesOf(post)[0] ?? '',
    path,
    name: posix.basename(path),
    slug: values.slug ?? post.name,
    tags: meaning.tags,
    collection: files.get(file)?.type ?? 'pages',
  };
}

/** Returns the data files by their folders and names: https://jekyllrb.com/docs/datafiles/. */
function readData({ files, read }: ForeignFolder, folder: string): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { file } of files.filter((each) => each.file.startsWith(`${folder}/`))) {
    const value = valueOfFile(file, read(file));
    if (value === undefined) continue;
    const parts = file
      .slice(folder.length + 1)
      .replace(/\.\w+$/, '')
      .split('/');
    setIn(
      data,
      parts.map((part) => part.replace(/[^\w\s-]+/g, '').replace(/\s+/g, '_')),
      value,
    );
  }
  return data;
}

function valueOfFile(file: string, text: string | null): unknown {
  if (text === null) return undefined;
  if (/\.(?:ya?ml|json)$/i.test(file)) return readYaml(text);
  return /\.[ct]sv$/i.test(file) ? readCsv(text, file.endsWith('.tsv') ? '\t' : ',') : undefined;
}

function setIn(data: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    data[first] = value;
    return;
  }
  const inner = data[first];
  const folder: Record<string, unknown> = isRecord(inner) ? inner : {};
  data[first] = folder;
  setIn(folder, rest, value);
}
