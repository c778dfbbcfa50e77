import { expect, test } from 'vitest';
import { render } from '../render.ts';

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``;

/** Each node leads to each other one, for which there is no room: to find that out takes the library 90 s. */
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
])('%j is drawn, with its source below', async (source) => {
  const { out, problems } = await drawn(source);
  expect(problems).toEqual([]);
  expect(out).toMatch(
    /<figure class="diagram"><pre role="img" aria-label="Diagram: [^"]+" tabindex="0">[^<]*[─●][^<]*<\/pre>/,
  );
  expect(out).toMatch(/<details><summary>[^<]+<\/summary><pre tabindex="0"><code>/);
  expect(out).not.toMatch(/ +\n| +<\/pre>/);
});

test('a title for screen readers names the diagram, in any of its forms, and is not drawn', async () => {
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
  ['what is too wide', `graph LR\n${Array.from({ length: 20 }, (_, n) => `  N${n} --> N${n + 1}`).join('\n')}`],
  ['what no way is found for', `graph TD\n${everyPair(5)}`],
])('%s is shown as its source, with a warning', async (_, source) => {
  const { out, problems } = await drawn(source);
  expect(problems).toMatchObject([{ rule: 'diagram-not-drawn', position: { line: 3, column: 1 } }]);
  expect(out).toMatch(/<figure class="diagram"><pre tabindex="0"><code>[^<]*<\/code><\/pre><figcaption>/);
  expect(out).not.toContain('role="img"');
});

test('markup in a diagram is text', async () => {
  expect((await drawn('graph LR\n  A["<img src=x onerror=alert(1)>"] --> B')).out).not.toContain('<img');
});
