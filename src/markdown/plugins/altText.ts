/**
 * Handles the alternative text of images: distinguishes a missing text from one that is empty on purpose, and keeps its
 * words apart.
 */
import type { Image, ImageReference, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { VFile } from 'vfile';
import { visit } from '../tree/visit.ts';

/**
 * A remark plugin. `![](x.png)` has no alternative text, which images.ts reports; `<img alt="">` has an empty one on
 * purpose. A line break in the text counts as white space, as in cmark; micromark drops it and joins two words.
 */
export function remarkAltText() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (node.position?.end.line !== node.position?.start.line) {
        node.alt = altWithoutBreaks(node, String(file.value)) ?? node.alt;
      }
      if (node.alt?.trim() === '') node.alt = null;
    });
  };
}

/** Parses the source of an image once more without its hard line breaks; null if it has none. */
function altWithoutBreaks(node: Image | ImageReference, body: string): string | null {
  const source = body.slice(node.position?.start.offset, node.position?.end.offset);
  const withoutBreaks = source.replace(/(?: {2,}|\\)\n[ \t>]*/g, '\n');
  if (withoutBreaks === source) return null;
  const definition = node.type === 'imageReference' ? `\n\n[${node.label}]: x` : '';
  const [paragraph] = fromMarkdown(withoutBreaks + definition).children;
  const image = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return image?.type === node.type ? (image.alt ?? null) : null;
}
