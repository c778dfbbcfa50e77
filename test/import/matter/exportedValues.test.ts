import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

/** Returns the front matter and the body of a post that is converted. */
async function converted(text: string): Promise<string> {
  const { texts } = await convertFiles({ 'posts/a.mdx': text });
  return texts['posts/a.md'] ?? '';
}

test.each([
  ['an object', `export const meta = {\n  title: 'Rain',\n\n  date: '2030-01-02',\n}\n\nText.\n`],
  ['a type', `export const metadata: Metadata = { title: 'Rain', date: "2030-01-02" } satisfies Metadata\n\nText.\n`],
  [
    'single values',
    `import a from 'a'\nexport const title = 'Rain'\nexport const date = \`2030-01-02\`\nexport const B = () => <b>c</b>\n\nText.\n`,
  ],
  ['front matter', `---\ntitle: Rain\n---\nexport const meta = { title: 'Snow', date: '2030-01-02' }\n\nText.\n`],
])('%s', async (_, text) => {
  expect(await converted(text)).toMatch(/^---\ntitle: Rain\ndate: "?2030-01-02"?\n---\n\n*Text\.\n$/);
});

test('what is exported as a draft is a draft', async () => {
  expect(await converted(`export const meta = { title: 'Rain', published: false }\n\nText.\n`)).toContain(
    'draft: true',
  );
});
