/**
 * Typographic quotes, dashes and ellipses, in text only: never in code, never in an address shown as it is.
 * A quote opens or closes by the character before it, across `em`, `strong` and the like within one block.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** A rehype plugin that changes the text of the tree in place. */
export function smartQuotes() {
  return (tree: Root): void => {
    smartenChildren(tree.children, '');
  };
}

/**
 * The same for one line of text, such as a title. `before` is the character before it, empty at the start of a block.
 * `it's "so" -- he said...` becomes `it’s “so” – he said…`; three hyphens become an em dash.
 */
export function smarten(text: string, before = ''): string {
  if (!/['".-]/.test(text)) return text;
  return (
    text
      .replace(/(?<![-!<])---(?![->])/g, '—')
      // Not the two hyphens of an option such as --help.
      .replace(/(?<![-!<])(?<!(?:^|\s)(?=--\p{L}))--(?![->])/gu, '–')
      .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
      .replace(/["']/g, (quote, index: number) => {
        const previous = index === 0 ? before : (text[index - 1] ?? '');
        const next = text[index + 1] ?? '';
        if (quote === '"') return opens(previous) ? '“' : '”';
        // ’90s, ’tis: an apostrophe that leaves something out
        if (opens(previous) && (/\d/.test(next) || omission.test(text.slice(index + 1)))) return '’';
        return opens(previous) ? '‘' : '’';
      })
  );
}

const omission = /^(?:tis|twas|twere|em|til|cause|bout|round|n)\b/i;
const verbatim = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'tt', 'script', 'style', 'textarea']);
const inline = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strike strong sub sup time u'.split(' '),
);

function opens(previous: string): boolean {
  return previous === '' || /[\s([{<«“‘/–—-]/.test(previous);
}

/** Returns the last character of what it went through, for the text that follows. */
function smartenChildren(children: (RootContent | ElementContent)[], before: string): string {
  let last = before;
  for (const child of children) {
    if (child.type === 'text') {
      child.value = smarten(child.value, last);
      last = child.value.at(-1) ?? last;
    } else if (child.type === 'element') {
      last = smartenElement(child, last);
    }
  }
  return last;
}

function smartenElement(element: Element, before: string): string {
  if (verbatim.has(element.tagName)) return 'x';
  if (element.tagName === 'br') return '';
  if (element.tagName === 'img') return 'x';
  if (isBareAddress(element)) return 'x';
  if (inline.has(element.tagName)) return smartenChildren(element.children, before);
  smartenChildren(element.children, '');
  return '';
}

function isBareAddress(element: Element): boolean {
  const [child] = element.children;
  const { href } = element.properties;
  if (element.tagName !== 'a' || typeof href !== 'string' || child?.type !== 'text') return false;
  return href.endsWith(child.value.replace(/^[a-z]+:\/\//i, ''));
}
