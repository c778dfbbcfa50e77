/** Compares what is found with what the parser of MDX itself finds in texts that it accepts. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { expect, test } from 'vitest';
import { findParts } from '../../../../src/import/syntax/mdx/findParts.ts';
import type { MdxPart } from '../../../../src/import/syntax/mdx/model.ts';

/** Returns `kind start-end` of each part. */
function found(parts: readonly MdxPart[]): string[] {
  return parts.flatMap((part) => [
    `${part.kind} ${part.start}-${part.end}`,
    ...(part.kind === 'element' ? found(part.parts) : []),
  ]);
}

/** Returns the same of the parser of MDX; null for a text that it does not accept. */
function expected(text: string): string[] | null {
  try {
    const visit = (node: Nodes): string[] => {
      const kind = /^mdxJsx/.test(node.type)
        ? 'element'
        : /Expression$/.test(node.type)
          ? 'expression'
          : node.type === 'mdxjsEsm'
            ? 'module'
            : null;
      const { start, end } = node.position ?? {};
      const own = kind === null ? [] : [`${kind} ${start?.offset}-${end?.offset}`];
      return [...own, ...('children' in node ? node.children.flatMap(visit) : [])];
    };
    return visit(fromMarkdown(text, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] }));
  } catch {
    return null;
  }
}

test.each([
  'import a from "a"\nexport const b = [\n  1,\n]\n\n# {b}\n\n<A b={`}`} c="{" {...d}>\n  *e*\n</A>',
  '> <A\n>   b="c">\n>\n> d {e}\n> </A>',
  '- <A/> `<B/>`\n\n  ```js\n  <C/>\n  ```\n\n  {1}',
  '<>a<B.C d-e="f" g:h/></>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: MDX with a template
  'a {/* } */} {"}"} {`${"}"}`} {{a: {}}} b',
  '| <A/> | {1} |\n| --- | --- |\n| a | <b>c</b> |',
])('%j', (text) => {
  expect(expected(text)).not.toBeNull();
  expect(found(findParts(text))).toEqual(expected(text));
});

test('random texts', () => {
  const pieces = [
    'a',
    ' ',
    '\n',
    '\n\n',
    '<A>',
    '</A>',
    '<B/>',
    '<b>',
    '</b>',
    '{1}',
    '{"}"}',
    '`',
    '```',
    '\\',
    '- ',
    '> ',
    '*',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = expected(text);
      if (parsed !== null) expect(found(findParts(text))).toEqual(parsed);
    }),
    { numRuns: 300, seed: 1 },
  );
});
