import { expect, test } from 'vitest';
import { convertFiles } from '../../convertFiles.ts';

test('the folder of a Zola site becomes a content folder', async () => {
  const { site, texts, copies } = await convertFiles({
    'config.toml': 'base_url = "https://rain.example"\ntitle = "Rain"\n',
    'content/_index.md': '+++\ntitle = "Rain"\n+++\n',
    'content/blog/_index.md': '+++\ntitle = "Blog"\nsort_by = "date"\n+++\nAll about rain.\n',
    'content/blog/2020-03-07-drops.md':
      '+++\ntitle = "Drops"\naliases = ["old/drops.html"]\n[taxonomies]\ntags = ["water"]\n+++\n[storm](@/blog/storm/index.md#loud)\n',
    'content/blog/storm/index.md':
      '+++\ntitle = "Storm"\ndate = 2020-03-08\npath = "weather/storm"\n+++\n# Loud\n\n![Flash](flash.png)\n',
    'content/blog/storm/flash.png': 'x',
  });
  expect(site.reader.tool).toBe('zola');
  expect(Object.keys(texts).sort()).toEqual(['blog/drops.md', 'blog/index.md', 'blog/storm/index.md']);
  expect(copies).toEqual({ 'blog/storm/flash.png': 'content/blog/storm/flash.png' });
  expect(texts['blog/drops.md']).toContain('date: 2020-03-07');
  expect(texts['blog/drops.md']).toContain('aliases:\n  - /old/drops.html\n');
  expect(texts['blog/drops.md']).toContain('[storm](storm/index.md#loud)');
  expect(texts['blog/storm/index.md']).toContain('aliases:\n  - /weather/storm/\n');
  expect(texts['blog/index.md']).toBe('---\ntitle: Blog\n---\nAll about rain.\n');
});
