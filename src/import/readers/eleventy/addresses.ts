/** Finds the addresses that the pages of Eleventy had: https://www.11ty.dev/docs/permalinks/. */
import { posix } from 'node:path';
import { Liquid } from 'liquidjs';
import { withoutEnding } from '../../folder/markdownNames.ts';
import type { ReadPost } from '../../matter/model.ts';
import { filters } from '../../syntax/liquid/filters.ts';
import { nunjucksToLiquid } from '../../syntax/liquid/nunjucks.ts';

/** Returns the addresses of a post. `path` is that of its file in the input. */
export function addressesOf(post: ReadPost, path: string): string[] {
  const { permalink } = post.values;
  const written = typeof permalink === 'string' ? rendered(permalink, post, path) : null;
  return [written ?? `/${folderOfPage(path)}/`.replace(/\/{2,}/g, '/')].map(withoutIndex);
}

/** Returns the path of a page without its date: `blog/2020-01-31-x.md` is `blog/x`, and `x/x.md` and `x/index.md` are `x`. */
export function stemOf(path: string): string {
  return withoutDate(folderOfPage(path));
}

/** Returns the folder that a page is written to without a permalink. It has the date of the file's name. */
function folderOfPage(path: string): string {
  const stem = withoutEnding(path);
  const [folder, name] = [posix.dirname(stem), posix.basename(stem)];
  const isFolder = name === 'index' || (folder !== '.' && name === posix.basename(folder));
  return isFolder ? folder.replace(/^\.$/, '') : stem;
}

/** Returns the variables of a page that templates know. */
export function pageVariables(post: ReadPost, path: string, url: string): Record<string, unknown> {
  const date = post.meaning.date ?? undefined;
  const slug = posix.basename(stemOf(path));
  return {
    ...post.values,
    title: post.meaning.title,
    ...(date === undefined ? {} : { date }),
    page: {
      url,
      fileSlug: slug,
      filePathStem: `/${withoutDate(withoutEnding(path))}`,
      inputPath: `./${post.file}`,
      ...(date === undefined ? {} : { date }),
    },
  };
}

/** Returns what a permalink says; null if it depends on what is not known. */
function rendered(permalink: string, post: ReadPost, path: string): string | null {
  if (!/\{[{%]/.test(permalink)) return `/${permalink}`.replace(/\/{2,}/g, '/');
  try {
    const text: unknown = engine.parseAndRenderSync(nunjucksToLiquid(permalink), pageVariables(post, path, ''));
    return `/${String(text).trim()}`.replace(/\/{2,}/g, '/');
  } catch {
    return null;
  }
}

const engine = new Liquid({
  templates: {},
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: true,
  lenientIf: true,
  timezoneOffset: 'UTC',
});
for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);

function withoutDate(stem: string): string {
  return stem.replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]+$)/, '$1');
}

function withoutIndex(address: string): string {
  return address.replace(/\/index\.html$/, '/');
}
