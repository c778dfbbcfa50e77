/** Renders a body for tests, with a small link table. */
import type { BodyInput, LinkTable, RenderedBody } from '../../src/markdown/model.ts';
import { renderBody } from '../../src/markdown/renderBody.ts';
import { wordsIn } from '../../src/words/catalogs.ts';

/** The link table of the tests. */
export const table: LinkTable = {
  base: '/blog/',
  files: {
    'post/other.md': '/blog/post/other/',
    'post/deep/index.md': '/blog/post/deep/',
    'post/photo.png': '/blog/post/photo.png',
    'post/café.md': '/blog/post/caf%C3%A9/',
    'about.md': '/blog/about/',
  },
  paths: {
    '/': '/blog/',
    '/post/': '/blog/post/',
    '/post/other/': '/blog/post/other/',
    '/post/other.md': '/blog/post/other.md',
    '/images/x y.png': '/blog/images/x%20y.png',
  },
};

/** Returns the input for a body of `post/this.md` with the title `This`. */
export function inputOf(body: string, options: Partial<BodyInput> = {}): BodyInput {
  const settings = {
    language: 'en',
    words: wordsIn('en').body,
    keepsLineBreaks: false,
    hasSmartQuotes: true,
    hasEmoji: false,
    media: [],
    components: [],
    componentNames: [],
    plugins: [],
  };
  return { file: 'post/this.md', format: 'markdown', title: 'This', body, ...settings, ...options };
}

/** Renders a body. */
export function render(body: string, options: Partial<BodyInput> = {}): Promise<RenderedBody> {
  return renderBody(inputOf(body, options), table);
}

/** Renders a body and returns the HTML of all sections as one string. */
export async function html(body: string, options: Partial<BodyInput> = {}): Promise<string> {
  const { sections } = await render(body, options);
  return sections.map((section) => section.html).join('');
}
