/** Checks every page of a built folder: ids, headings, titles, attributes, and whether each link leads somewhere. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** `base` has both slashes. Returns problems, each with its file. */
export async function crawl(dist: string, base: string): Promise<string[]> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  const pages = new Map<string, Element[]>();
  for (const file of files) pages.set(file, elementsOf(parse(await readFile(join(dist, file), 'utf8'))));
  const idsOf = new Map(
    [...pages].map(([file, elements]) => [file, elements.flatMap(({ attributes }) => attributes.id ?? [])]),
  );
  const titles = new Map<string, string>();
  const problems: string[] = [];
  for (const [file, elements] of pages) {
    const report = (text: string) => problems.push(`${file}: ${text}`);
    const ids = idsOf.get(file) ?? [];
    for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) report(`the id ${id} occurs twice`);
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    if (levels.filter((level) => level === 1).length !== 1) report('there is not exactly one h1');
    levels.forEach((level, index) => {
      if (index > 0 && level > (levels[index - 1] ?? 0) + 1) report(`h${levels[index - 1]} is followed by h${level}`);
    });
    const title = elements.find(({ name }) => name === 'title')?.text ?? '';
    if (titles.has(title)) report(`the title "${title}" is also that of ${titles.get(title)}`);
    titles.set(title, file);
    for (const { name, attributes } of elements) {
      for (const key of Object.keys(attributes)) if (/^(?:on|style$)/.test(key)) report(`<${name}> has ${key}`);
      const opensWindow = attributes.target !== undefined && !/^_(?:self|top|parent)$/i.test(attributes.target);
      if (opensWindow && !/\bnoopener\b/.test(attributes.rel ?? '')) report(`${attributes.href} lacks rel=noopener`);
      for (const url of urlsOf(attributes)) if (isScript(url)) report(`<${name}> has the address ${url}`);
      if (name === 'link' && attributes.rel === 'canonical') continue;
      const candidates = attributes.srcset?.split(', ').map((candidate) => candidate.split(' ')[0]) ?? [];
      for (const url of [attributes.href, attributes.src, ...candidates]) {
        const problem = url === undefined ? null : linkProblem(url, file);
        if (problem !== null) report(`${url} ${problem}`);
      }
    }
  }
  return problems;

  function linkProblem(url: string, from: string): string | null {
    if (/^(?:[a-z]+:)?\/\//i.test(url) || /^(?:mailto|tel):/.test(url)) return null;
    if (url === '') return 'is empty';
    const here = `${base}${from.replace(/index\.html$/, '')}`;
    const { pathname, hash } = new URL(url, `http://site${here}`);
    if (!pathname.startsWith(base)) return `is outside of ${base}`;
    const path = decodeURIComponent(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(dist, file))) return 'leads nowhere';
    const fragment = decodeURIComponent(hash.slice(1));
    if (fragment === '' || fragment === 'top' || !file.endsWith('.html')) return null;
    return idsOf.get(file)?.includes(fragment) ? null : 'names an id that is not there';
  }
}

/** Returns the problems that html-validate finds in all pages, or in those that are chosen from them. */
export async function validate(dist: string, choose = (files: string[]) => files): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // React writes attributes without a value as "" and closes void elements.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'error',
      // The author may choose long titles.
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
    },
  });
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  const problems: string[] = [];
  for (const file of choose(files.sort())) {
    const report = await validator.validateString(await readFile(join(dist, file), 'utf8'));
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${file}:${line}:${column} ${message} [${ruleId}]`);
    }
  }
  return problems;
}

/** Returns every address in the attributes of an element that a browser may open or fetch. */
function urlsOf(attributes: Record<string, string>): string[] {
  const single = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'background', 'xlink:href', 'ping'];
  return [...single.flatMap((key) => attributes[key] ?? []), ...(attributes.srcset?.split(',') ?? [])];
}

/** Browsers ignore white space and control characters before and within the scheme. */
function isScript(url: string): boolean {
  const plain = [...url].filter((character) => character > ' ').join('');
  return /^(?:javascript|vbscript|livescript|data):/i.test(plain);
}

/** `text` does not include that of child elements. */
export type Element = { name: string; attributes: Record<string, string>; text: string };

/** Returns every element of a document, each before its descendants. */
export function elementsOf(node: Tree.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  if (!('tagName' in node)) return children;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return [{ name: node.tagName, attributes, text }, ...children];
}
