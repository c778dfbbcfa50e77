/** The alternative text of images: what was forgotten is told from what is empty on purpose, and words stay apart. */
import type { Image, ImageReference, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { VFile } from 'vfile';
import { visit } from '../tree/visit.ts';

/**
 * A remark plugin. An empty text between the brackets, `![](x.png)`, is none, which images.ts reports; `<img alt="">` is
 * empty on purpose. A line break in the text is white space, as in cmark; micromark drops it and joins two words.
 */
export function altText() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (node.position?.end.line !== node.position?.start.line) {
        node.alt = unbrokenAlt(node, String(file.value)) ?? node.alt;
      }
      if (node.alt?.trim() === '') node.alt = null;
    });
  };
}

/** The text of an image whose source holds a line break; null where there is none. */
function unbrokenAlt(node: Image | ImageReference, body: string): string | null {
  const source = body.slice(node.position?.start.offset, node.position?.end.offset);
  const unbroken = source.replace(/(?: {2,}|\\)\n[ \t>]*/g, '\n');
  if (unbroken === source) return null;
  const definition = node.type === 'imageReference' ? `\n\n[${node.label}]: x` : '';
  const [paragraph] = fromMarkdown(unbroken + definition).children;
  const image = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return image?.type === node.type ? (image.alt ?? null) : null;
}
