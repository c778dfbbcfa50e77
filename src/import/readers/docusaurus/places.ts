/** Finds the name, the date and the address of a text of Docusaurus by its path and its front matter. */
import { posix } from 'node:path';
import type { ForeignValues } from '../../matter/model.ts';

/** The place of a text. `address` is below the address of its folder of texts. */
export type TextPlace = { name: string; date: string | null; address: string };

/**
 * Places a post (https://docusaurus.io/docs/blog#blog-post-date): its path may have the date in its name or in its folders,
 * and the address has it too, unless `slug` says otherwise.
 */
export function blogPlace(path: string, values: ForeignValues): TextPlace {
  const [, folder = '', year, month = '', day = '', text = ''] =
    /^(.*?)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/]?(.*?)(?:\/index)?$/.exec(path) ?? [];
  const slug = slugOf(values);
  if (year === undefined) {
    const name = path.replace(/\/?index$/, '');
    return { name: nameOf(slug) ?? name, date: null, address: slug ?? name };
  }
  const named = text === '' ? '' : text;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')];
  const name = folder + (named === '' ? date.join('-') : named);
  return { name: nameOf(slug) ?? name, date: date.join('-'), address: slug ?? `${folder}${date.join('/')}/${named}` };
}

/** Places a document (https://docusaurus.io/docs/create-doc): numbers before names only order them. */
export function docsPlace(path: string, values: ForeignValues): TextPlace {
  const parts = path.split('/').map(withoutNumber);
  const last = parts.pop() ?? '';
  const isIndex = /^(?:index|readme)$/i.test(last) || last.toLowerCase() === parts.at(-1)?.toLowerCase();
  const id = typeof values.id === 'string' ? values.id : last;
  const own = isIndex ? parts.join('/') : [...parts, id].join('/');
  const slug = slugOf(values);
  const address = slug === null ? own : slug.startsWith('/') ? slug : posix.join(...parts, slug);
  // The document at the root of all is the text above their list.
  const name = slug === '/' ? '' : isIndex ? parts.join('/') : [...parts, last].join('/');
  return { name, date: null, address };
}

/** Places a page. That of the home page has a name of its own, because catpost makes the home page. */
export function pagePlace(path: string): TextPlace {
  const name = path.replace(/\/?index$/, '');
  return { name: name === '' ? 'home' : name.replaceAll('/', '-'), date: null, address: name };
}

/** `01-intro` -> `intro`. A date or a version is no number before a name. */
function withoutNumber(part: string): string {
  if (/^\d+[-_.]\d+/.test(part)) return part;
  return /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(part)?.[1] ?? part;
}

function slugOf({ slug }: ForeignValues): string | null {
  return typeof slug === 'string' && slug.trim() !== '' ? slug.trim() : null;
}

function nameOf(slug: string | null): string | null {
  const name = slug?.replace(/^\/+|\/+$/g, '') ?? '';
  return name === '' ? null : name;
}
