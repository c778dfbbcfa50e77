/** Recognizes the files of a new site, and those of the sample site, that nobody has changed. */
import { hash } from 'node:crypto';
import { hostShape } from '../content/config/publishingConfig.ts';
import { isRecord } from '../content/yaml/locatedValues.ts';
import { parseYaml } from '../content/yaml/parseYaml.ts';
import { firstPost } from './files/firstPost.ts';
import { siteYaml } from './files/siteYaml.ts';
import type { NewSite } from './model.ts';
import { sampleHashes } from './sampleHashes.ts';

/** What a new site was made with. An author without a name is empty. */
export type InitialSettings = Pick<NewSite, 'title' | 'author' | 'language' | 'timezone' | 'host'>;

/** Returns what `catpost init` or `npm run new-site` wrote into site.yaml; null if the text is not theirs any more. */
export function initialSettings(text: string): InitialSettings | null {
  const written = text.replaceAll('\r\n', '\n');
  const parsed = parseYaml(written, 1);
  if ('message' in parsed) return null;
  const { title, author = '', language, timezone, host, collections } = parsed.values;
  if (![title, author, language, timezone].every((value) => typeof value === 'string') || !isRecord(collections)) {
    return null;
  }
  const settings = {
    title: String(title),
    author: String(author),
    language: String(language),
    timezone: String(timezone),
    host: host === undefined ? null : (hostShape.safeParse(host).data?.[0] ?? null),
  };
  const texts = dependencies.map((dependency) =>
    siteYaml({ ...settings, day: '', dependency }, Object.keys(collections)),
  );
  return texts.includes(written) ? settings : null;
}

/** Returns whether a text is the first post of a new site as it was written. */
export function isFirstPost(text: string): boolean {
  const written = text.replaceAll('\r\n', '\n');
  const [, day = ''] = /^date: (.*)$/m.exec(written) ?? [];
  return dependencies.some((dependency) =>
    ['en', 'de'].some((language) => firstPost({ ...noSettings, day, language, dependency }) === written),
  );
}

/** Returns whether a file of content/ is one of the sample site of catpost. `path` is relative to content/. */
export function isSample(path: string, bytes: Buffer): boolean {
  return Object.hasOwn(sampleHashes, path) && sampleHashes[path] === sampleHash(path, bytes);
}

/** Returns the hash of a sample. A text has the same with the line ends that git writes on Windows. */
export function sampleHash(path: string, bytes: Buffer): string {
  const isBinary = /\.png$/.test(path);
  return hash('sha256', isBinary ? bytes : bytes.toString('utf8').replaceAll('\r\n', '\n')).slice(0, 16);
}

/** A site in a clone, and one with the package, whatever its version. */
const dependencies = [null, ''];

const noSettings = { title: '', author: '', language: 'en', timezone: 'UTC', host: null };
