import { expect, test } from 'vitest';
import { render } from '../render.ts';

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``;

/**
 * Returns a graph with an arrow between every two nodes. There is no room for them, which takes the library 90 s to
 * find out.
 */
function everyPair(count: number): string {
  const nodes = Array.from({ length: count }, (_, index) => `N${index}`);
  return nodes.flatMap((a) => nodes.filter((b) => b !== a).map((b) => `  ${a} --> ${b}`)).join('\n');
}

async function drawn(source: string) {
  const { sections, problems } = await render(`Text.\n\n${fence(source)}`);
  return { out: sections[0]?.html ?? '', problems };
}

test.each([
  'graph LR\n  A[Write] --> B[Read]',
  'flowchart TD\n  A --> B',
  'sequenceDiagram\n  Alice->>Bob: Hello',
  'stateDiagram-v2\n  [*] --> Still',
  'classDiagram\n  Animal <|-- Cat',
  'erDiagram\n  POST ||--o{ TAG : has',
])('draws %j, with its source below', async (source) => {
  const { out, problems } = await drawn(source);
  expect(problems).toEqual([]);
  expect(out).toMatch(
    /<figure class="diagram"><pre role="img" aria-label="Diagram: [^"]+" tabindex="0">[^<]*[─●][^<]*<\/pre>/,
  );
  expect(out).toMatch(/<details><summary>[^<]+<\/summary><pre tabindex="0"><code>/);
  expect(out).not.toMatch(/ +\n| +<\/pre>/);
});

test('names a diagram by its title for screen readers, which is not drawn', async () => {
  for (const source of [
    'graph LR\n  accTitle: The way\n  A --> B',
    '---\ntitle: The way\n---\ngraph LR\n  A --> B',
    '%% a comment\ngraph LR\n  accTitle: The way\n  accDescr: Long\n  A --> B',
  ]) {
    const { out, problems } = await drawn(source);
    expect(problems).toEqual([]);
    expect(out).toContain('aria-label="Diagram: The way"');
    const [, picture = ''] = /<pre role[^>]*>([^<]*)</.exec(out) ?? [];
    expect(picture).not.toMatch(/acc|title|comment/);
    expect(picture).toMatch(/A .*►.* B/);
  }
});

test.each([
  ['an unknown kind', 'pie title Pets\n  "Dogs" : 3'],
  ['an empty block', ''],
  ['nonsense', 'this is no diagram'],
  [
    'a diagram that is too wide',
    `graph LR\n${Array.from({ length: 20 }, (_, n) => `  N${n} --> N${n + 1}`).join('\n')}`,
  ],
  ['a diagram without room for its arrows', `graph TD\n${everyPair(5)}`],
])('shows %s as its source, and reports it', async (_, source) => {
  const { out, problems } = await drawn(source);
  expect(problems).toMatchObject([{ rule: 'diagram-not-drawn', position: { line: 3, column: 1 } }]);
  expect(out).toMatch(/<figure class="diagram"><pre tabindex="0"><code>[^<]*<\/code><\/pre><figcaption>/);
  expect(out).not.toContain('role="img"');
});

test('shows markup in a diagram as text', async () => {
  expect((await drawn('graph LR\n  A["<img src=x onerror=alert(1)>"] --> B')).out).not.toContain('<img');
});
