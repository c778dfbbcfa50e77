import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

const page = "---\nconst posts = await getCollection('blog');\n---\n";

test('an Astro site becomes a content folder', async () => {
  const { site, texts, copies } = await convertFiles({
    'astro.config.mjs': `import { defineConfig } from 'astro/config';\nexport default defineConfig({ site: 'https://rain.example', base: '/notes', i18n: { defaultLocale: 'de', locales: ['de'] } });`,
    'src/consts.ts': `export const SITE_TITLE = 'Rain notes';\nexport const SITE_DESCRIPTION: string = 'What falls';`,
    'src/content.config.ts': `const blog = defineCollection({ loader: glob({ base: './src/texts', pattern: '**/*.{md,mdx}' }) });\nexport const collections = { blog };`,
    'src/pages/posts/[...slug].astro': page,
    'src/pages/blog/[...page].astro': page,
    'src/pages/about.md': '---\nlayout: ../layouts/Page.astro\ntitle: About\n---\nI write.\n',
    'src/texts/First Rain.md': `---\ntitle: First rain\npubDate: Jul 08 2030\nheroImage: ../assets/cloud.png\n---\nSee ![a drop](~/assets/drop.png) and [two](/notes/posts/second).\n`,
    'src/texts/second.mdx': `---\ntitle: Second\npubDatetime: 2030-07-09T10:00:00Z\ndraft: true\n---\nimport { Image } from 'astro:assets';\nimport drop from '../assets/drop.png';\n\n<Image src={drop} alt="a drop" />\n`,
    'src/texts/_hidden.md': '---\ntitle: Hidden\n---\nNot yet.\n',
    'src/assets/drop.png': 'png',
    'src/assets/cloud.png': 'png',
    'README.md': '# Project',
    'notes.md': 'Notes of the project.',
  });
  expect(site.settings).toMatchObject({
    title: 'Rain notes',
    description: 'What falls',
    url: 'https://rain.example/notes',
    language: 'de',
  });
  expect(Object.keys(texts).sort()).toEqual([
    'about.md',
    'posts/_hidden.md',
    'posts/first-rain/index.md',
    'posts/second.md',
  ]);
  expect(texts['posts/first-rain/index.md']).toContain('[two](../second.md)');
  expect(texts['posts/second.md']).toContain('draft: true');
  expect(texts['posts/second.md']).toMatch(/---\n+!\[a drop\]\(\S+drop\.png\)\n$/);
  expect(texts['posts/_hidden.md']).toContain('draft: true');
  expect(site.collections).toEqual({ posts: { permalink: null } });
  expect(Object.values(copies).sort()).toEqual(['src/assets/cloud.png', 'src/assets/drop.png']);
  expect(site.notes.filter(({ kind }) => kind === 'left-out').map(({ file }) => file)).toEqual([
    'README.md',
    'notes.md',
  ]);
});

test('a site of Starlight has its title in the settings, and its languages in folders', async () => {
  const { site, texts } = await convertFiles({
    'astro.config.ts': `export default defineConfig({ integrations: [react(), starlight({ title: 'Rain', locales: { root: { label: 'English', lang: 'en' }, fr: { label: 'Français' } } })] });`,
    'src/content.config.ts': `export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    'src/content/docs/guides/drops.md':
      '---\ntitle: Drops\n---\nText, [more](/guides/more/).\n\n:::caution[Wet]\nRain.\n:::\n',
    'src/content/docs/guides/more.mdx': '---\ntitle: More\n---\n<Aside type="tip">Text.</Aside>\n',
    'src/content/docs/fr/index.mdx': '---\ntitle: Pluie\n---\nBonjour.\n',
    'src/content/docs/fr/guides/drops.md': '---\ntitle: Gouttes\n---\nTexte.\n',
  });
  expect(site.settings).toMatchObject({ title: 'Rain', language: 'en' });
  expect(texts['docs/guides/drops.md']).toContain('[more](more.md).\n\n> [!CAUTION] Wet\n> Rain.\n');
  expect(texts['docs/guides/more.md']).toContain('> [!TIP]\n> Text.');
  expect(texts['docs/home.fr/index.md']).toContain('Bonjour.');
  expect(texts['docs/guides/drops.fr.md']).toContain('lang: fr');
});
