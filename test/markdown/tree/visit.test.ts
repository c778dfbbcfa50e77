import { array, assert, boolean, constantFrom, integer, property } from 'fast-check';
import type { Element, Root } from 'hast';
import { visit as reference } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { EXIT, SKIP, visit } from '../../../src/markdown/tree/visit.ts';

type Visited = { type: string; children?: unknown[] };
type Answer = number | false | 'skip' | ['skip', number] | undefined;
type Visitor = (node: Visited, index?: number, parent?: { children: unknown[] }) => Answer;

const walks = [
  (tree: Root, visitor: Visitor, all: boolean) => (all ? visit(tree, visitor) : visit(tree, 'element', visitor)),
  (tree: Root, visitor: Visitor, all: boolean) =>
    all ? reference(tree, visitor) : reference(tree, 'element', visitor),
];

/** The return values of a visitor, one after another. */
const answers = array(constantFrom('on', 'on', 'skip', 'exit', 'again', 'remove', 'remove and skip'), {
  minLength: 1,
  maxLength: 20,
});

test('walks like unist-util-visit, whatever a visitor returns or changes', () => {
  assert(
    property(array(integer({ min: 0, max: 4 }), { maxLength: 25 }), answers, boolean(), (depths, said, all) => {
      const [ours, theirs] = walks.map((walk) => {
        const tree = treeOf(depths);
        const seen: unknown[] = [];
        const visitor: Visitor = (node, index, parent) => {
          const answer = seen.length > 100 ? 'exit' : said[seen.length % said.length];
          seen.push([node.type, index, node.children?.length, parent?.children.length]);
          if (answer === 'skip') return SKIP;
          if (answer === 'exit') return EXIT;
          if (index === undefined || answer === 'on') return undefined;
          if (answer !== 'again') parent?.children.splice(index, 1);
          return answer === 'remove and skip' ? [SKIP, index] : index;
        };
        walk(tree, visitor, all);
        return { seen, tree };
      });
      expect(ours).toEqual(theirs);
    }),
    { seed: 1, numRuns: process.env.CATPOST_LONG ? 20_000 : 500 },
  );
});

/** Returns a tree with an element for each number. The number is its depth, as far as the element before allows. */
function treeOf(depths: number[]): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  for (const depth of depths) {
    open.length = Math.min(open.length, depth + 1);
    const element: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  }
  return root;
}
