/**
 * Raw HTML in markdown, through an allow-list (decision 8). Runs before every plugin of ours, so that what it strips
 * is the author's and never what catpost adds. Posts without raw HTML skip it: parsing costs 0.3 ms a post.
 */
import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import type { VFile } from 'vfile';
import { EXIT, visit } from './visit.ts';

/** A rehype plugin that parses raw HTML and strips what is not in the allow-list. */
export function rawHtml() {
  const parse = rehypeRaw();
  const sanitize = rehypeSanitize(schema);
  return (tree: Root, file: VFile): Root => {
    if (!hasRawNode(tree)) return tree;
    const parsed = parse(tree, file);
    const clean = sanitize(rootOf(parsed));
    return rootOf(clean);
  };
}

/**
 * GitHub's list (rehype-sanitize's default) with the words of prose added and everything that acts, such as forms,
 * tab order and access keys, left out. URLs are checked by links.ts and ids by ids.ts, which see all of the page.
 */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure', 'mark', 'small'],
    ...['time', 'u', 'wbr', 'video', 'audio', 'track', 'iframe'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    // What fences.ts hands to code.ts.
    code: ['dataMeta', ...(defaultSchema.attributes?.code ?? [])],
    time: ['dateTime'],
    img: ['src', 'alt', 'width', 'height'],
    // media.ts sets what a frame may do, and that a player has controls.
    iframe: ['src', 'width', 'height'],
    video: ['src', 'poster', 'width', 'height', 'loop', 'muted'],
    audio: ['src', 'loop', 'muted'],
    source: ['src', 'srcSet', 'media', 'type', 'sizes', 'width', 'height'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    details: ['open'],
    input: ['checked', ...(defaultSchema.attributes?.input ?? [])],
    ol: ['start', 'reversed', 'type', ...(defaultSchema.attributes?.ol ?? [])],
    td: ['align', 'colSpan', 'rowSpan', 'headers'],
    th: ['align', 'colSpan', 'rowSpan', 'headers', 'scope'],
    col: ['span'],
    colgroup: ['span'],
    '*': ['id', 'name', 'title', 'lang', 'dir'],
  },
  ancestors: { ...defaultSchema.ancestors, source: ['picture', 'video', 'audio'], track: ['video', 'audio'] },
  clobber: [],
  protocols: {},
};

function hasRawNode(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function rootOf(node: Nodes): Root {
  if (node.type === 'root') return node;
  return { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}
