/** Reads the routes of Statamic's collections (https://statamic.dev/collections#routing). */
import { posix } from 'node:path';
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import type { ForeignValues } from '../../matter/model.ts';
import { readYaml } from '../../settings/readYaml.ts';

/** Returns the route of the collection that a file is in: `content/collections/posts.yaml` is beside the folder; null without one. */
export function statamicRoute(file: string, { read }: Pick<ForeignFolder, 'read'>): string | null {
  const [, settings] = /^((?:.*\/)?collections\/[^/]+)\//.exec(file) ?? [];
  const text = settings === undefined ? null : read(`${posix.normalize(settings)}.yaml`);
  const value = readYaml(text ?? '');
  return isRecord(value) && typeof value.route === 'string' ? value.route : null;
}

/** Returns the address of a post by a route; null if the route needs more than is known here. */
export function addressByRoute(route: string, values: ForeignValues, slug: string, date: string | null): string | null {
  const chosen = route.replace(
    /\{\{\s*if (\w+)\s*\}\}((?:(?!\{\{\s*(?:else|\/if)\b).)*)(?:\{\{\s*else\s*\}\}((?:(?!\{\{\s*\/if\b).)*))?\{\{\s*\/if\s*\}\}/g,
    (_, key: string, then: string, otherwise = '') => (isSet(values[key]) ? then : otherwise),
  );
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? [];
  const known: Readonly<Record<string, string>> = { slug, year, month, day, mount: '', parent_uri: '' };
  const filled = chosen.replace(/\{\{?\s*(\w+)\s*\}?\}/g, (whole, name: string) => known[name] ?? whole).trim();
  return /[{}]/.test(filled) ? null : `/${filled.replace(/^\/+/, '').replace(/\/{2,}/g, '/')}`;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '';
}
