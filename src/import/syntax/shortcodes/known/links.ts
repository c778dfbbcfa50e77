/** Writes shortcodes that stand for links and for single values. */
import { posix } from 'node:path';
import { encodePath } from '../../../../text/encodePath.ts';
import { percentDecode } from '../../../../text/percentDecode.ts';
import { isForeignMarkdown, withoutEnding } from '../../../folder/markdownNames.ts';
import { linkOf } from '../../../markup/blocks.ts';
import type { Known, ShortcodeView } from '../model.ts';
import { block, inline, nothing } from '../outputs.ts';

/** The address of another text, by its file, its path or its name: https://gohugo.io/shortcodes/ref/ */
export const reference: Known = (view) => {
  const written = view.text('path') ?? view.args.positional[0] ?? null;
  return written === null ? null : inline(referredAddress(view, written));
};

/** A button or a plain link. */
export const button: Known = (view) => {
  const reference = view.text('relref', 'ref');
  const named =
    view.text('href', 'url', 'link', 'to') ?? (reference === null ? null : referredAddress(view, reference));
  const [first = null, second = null] = view.args.positional;
  const url =
    named ?? [first, second].find((value) => value !== null && /^(?:https?:|mailto:|\/|#|\.)/.test(value)) ?? null;
  const other = url === first ? second : first;
  const label = view.hasInner ? view.inner() : (view.text('text', 'label', 'content', 'title', 'name') ?? other ?? url);
  if (url === null) return label === null ? null : inline(label);
  const shown = /[[!]/.test(label ?? '') ? `[${label}](${url})` : linkOf(label ?? url, url);
  return view.isAlone ? block(shown) : inline(shown);
};

/** A value of the front matter or of the settings: https://gohugo.io/shortcodes/param/ */
export const parameter: Known = (view) => {
  const name = view.text('name', 'key') ?? view.args.positional[0] ?? null;
  if (name === null) return null;
  const { values } = view.context.post;
  const value = valueAt(values, name) ?? valueAt(values, `params.${name}`) ?? valueAt(values, `extra.${name}`);
  const found = value ?? view.siteParameter(name);
  return found === null ? null : inline(found);
};

/** A card for another text: its title as a link. */
export const articleCard: Known = (view) => {
  const written = view.text('link', 'url', 'path', 'ref') ?? view.args.positional[0] ?? null;
  if (written === null) return null;
  const address = referredAddress(view, written);
  const target = view.context.site.posts.get(percentDecode(address.replace(/^@\/|#.*$/g, '')));
  return block(linkOf(view.text('title') ?? target?.meaning.title ?? written, address));
};

/** Finds the text that a reference means; what is not found stays a path, which the links report. */
function referredAddress(view: ShortcodeView, written: string): string {
  const { site, post } = view.context;
  const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(written.trim()) ?? [];
  if (path === '') return fragment;
  const clean = path.replace(/\/(?:_?index)(?:\.md)?$/, '').replace(/^\/+|\/+$/g, '');
  const beside = posix.join(posix.dirname(post.file), path);
  const files = [beside, `content/${clean}`, `content/${clean}/index.md`, `content/${clean}/_index.md`];
  const file = files.flatMap((name) => [name, `${name}.md`]).find((name) => site.posts.has(name));
  const found = file === undefined ? null : (site.posts.get(file) ?? null);
  const target = found ?? site.postNamed(withoutEnding(clean)) ?? site.postAt(`/${withoutEnding(clean)}/`);
  if (target !== null) return `@/${encodePath(target.file)}${fragment}`;
  return isForeignMarkdown(path) || path.startsWith('/')
    ? encodePath(path) + fragment
    : `/${encodePath(path)}${fragment}`;
}

function valueAt(values: unknown, path: string): string | null {
  let current: unknown = values;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null) return null;
    current = Object.entries(current).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  }
  return typeof current === 'string' || typeof current === 'number' ? String(current) : null;
}

/** A text in an element of HTML that has a meaning within a line. */
export function elementOf(name: string): Known {
  return (view) => {
    const text = view.hasInner
      ? view.inner()
      : (view.text('text', 'content', 'value') ?? view.args.positional.join(' '));
    if (text === '') return nothing();
    const title = name === 'abbr' ? (view.text('title', 'full') ?? view.args.positional[view.hasInner ? 0 : 1]) : null;
    const shown = title && !view.hasInner && view.text('text') === null ? (view.args.positional[0] ?? text) : text;
    return inline(`<${name}${title ? ` title="${title.replaceAll('"', '&quot;')}"` : ''}>${shown}</${name}>`);
  };
}
