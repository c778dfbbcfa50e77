import { describe, expect, test } from 'vitest';
import { convertFiles } from '../../convertFiles.ts';
import { mdxToMarkdown } from './mdxToMarkdown.ts';

const intro = "import Intro from './_intro.mdx'\n\n";

describe('a partial is put in', () => {
  test.each([
    [
      'between blocks',
      `${intro}A\n\n<Intro />\n\nB`,
      { 'posts/_intro.mdx': 'Rain *falls*.\n' },
      'A\n\nRain *falls*.\n\nB',
    ],
    ['without its front matter', `${intro}<Intro/>`, { 'posts/_intro.mdx': '---\nx: 1\n---\n\nRain.\n' }, 'Rain.'],
    ['in a sentence', `${intro}A <Intro /> B`, { 'posts/_intro.mdx': 'wet\n' }, 'A wet B'],
    ['in a list', `${intro}- <Intro />`, { 'posts/_intro.mdx': 'Rain.\n\nSnow.\n' }, '- Rain.\n\n  Snow.'],
    ['within an element', `${intro}<Note>\n<Intro />\n</Note>`, { 'posts/_intro.mdx': 'Rain.' }, '> [!NOTE]\n> Rain.'],
    ['with its own name', `${intro}<Note />`.replace('Intro', 'Note'), { 'posts/_intro.mdx': 'Rain.' }, 'Rain.'],
    ['from the root', "import A from '@site/parts/a.md';\n\n<A />", { 'parts/a.md': 'Rain.' }, 'Rain.'],
    ['from src', "import A from '@/parts/a.mdx';\n\n<A />", { 'src/parts/a.mdx': 'Rain.' }, 'Rain.'],
    ['from an alias', "import A from '@content/a.mdx';\n\n<A />", { 'src/content/a.mdx': 'Rain.' }, 'Rain.'],
    ['converted', `${intro}<Intro />`, { 'posts/_intro.mdx': '<Tip>Rain</Tip>\n\n{/* no */}' }, '> [!TIP]\n> Rain'],
    ['with props', `${intro}<Intro place="Tin" n={2} />`, { 'posts/_intro.mdx': '{props.place} {props.n}' }, 'Tin 2'],
    ['with children', `${intro}<Intro>Snow.</Intro>`, { 'posts/_intro.mdx': 'Rain.' }, 'Rain.\n\nSnow.'],
    ['twice', `${intro}<Intro />\n\n<Intro />`, { 'posts/_intro.mdx': 'Rain.' }, 'Rain.\n\nRain.'],
    [
      'with a partial of its own folder',
      "import A from '../_partials/a.mdx'\n\n<A />",
      { '_partials/a.mdx': "import B from './b.mdx'\n\nA.\n\n<B />", '_partials/b.mdx': 'B.' },
      'A.\n\nB.',
    ],
    [
      'with pictures of its own folder',
      "import A from '../parts/_a.mdx'\n\n<A />",
      {
        'parts/_a.mdx':
          'import c from \'./c.png\'\n\n![x](b/x.png) [y](./y) [z](#z) [o](https://a.example) <Image src={c} alt="c" />',
        'parts/b/x.png': '',
        'parts/y.md': '',
        'parts/c.png': '',
      },
      '![x](@/parts/b/x.png) [y](@/parts/y.md) [z](#z) [o](https://a.example) ![c](@/parts/c.png)',
    ],
    [
      'with footnotes of its own',
      `${intro}A[^1]\n\n<Intro />\n\n[^1]: a`,
      { 'posts/_intro.mdx': 'B[^1]\n\n[^1]: b' },
      'A[^1]\n\nB[^_intro-1]\n\n[^_intro-1]: b\n\n[^1]: a',
    ],
    [
      'with constants of its own',
      `${intro}export const n = 1\n\n{n} <Intro /> {n}`,
      { 'posts/_intro.mdx': 'export const n = 2\n\n{n}' },
      '1 2 1',
    ],
  ])('%s', async (_, body, files, expected) => {
    const { text, notes } = await mdxToMarkdown(body, { files });
    expect(text.trim()).toBe(expected);
    expect(notes).toEqual([]);
  });
});

test.each([
  ['a circle', { 'posts/_intro.mdx': `${intro}Rain.\n\n<Intro />` }, 'Rain.', 'within itself'],
  ['a file that is not there', {}, '', 'not there'],
  ['a value that is not known', { 'posts/_intro.mdx': 'Rain {props.x}.' }, 'Rain .', '{props.x}'],
])('%s is reported where the partial is put in', async (_, files, expected, message) => {
  const { text, notes } = await mdxToMarkdown(`${intro}<Intro />`, { files });
  expect(text.trim()).toBe(expected);
  expect(notes).toMatchObject([{ line: 3, message: expect.stringContaining(message) }]);
});

test('partials that include each other many times over come to an end', async () => {
  const names = 'ABCDEFGHIJKLMNOP';
  const file = (name: string, next: string) => `import N from './_${next}.mdx'\n\n${name}\n\n<N />\n\n<N />`;
  const files = Object.fromEntries(
    [...names].map((name, index) => [`posts/_${name}.mdx`, file(name, names[index + 1] ?? 'A')]),
  );
  const { text } = await mdxToMarkdown("import N from './_A.mdx'\n\n<N />", { files });
  expect(text.length).toBeLessThan(10_000);
});

test('a partial is no post, whatever the tool', async () => {
  const files = {
    'posts/2024-01-01-a.mdx': `---\ntitle: A\n---\n\n${intro}import B from './_parts/b.md'\n\n<Intro />\n\n<B />\n`,
    'posts/_intro.mdx': 'Rain.\n',
    'posts/_parts/b.md': 'Snow.\n',
  };
  const astro = {
    'astro.config.mjs': 'export default {}',
    ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`src/content/${file}`, text])),
  };
  for (const each of [files, astro]) {
    const { texts, site } = await convertFiles(each);
    expect(Object.keys(texts)).toHaveLength(1);
    expect(Object.values(texts)[0]).toMatch(/\n\nRain\.\n\nSnow\.\n/);
    expect(site.notes.filter(({ kind }) => kind === 'left-out')).toHaveLength(2);
  }
});
