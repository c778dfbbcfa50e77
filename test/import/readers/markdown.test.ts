import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

test('a folder without the marks of a tool becomes a content folder', async () => {
  const { texts, copies, site } = await convertFiles({
    CNAME: 'notes.example.org\n',
    'about.md': '# About\n\nI write.\n',
    'post/index.md': '# Notes\n\nBegin [here](rain.md).\n',
    'post/rain.md':
      '---\ntitle: Rain\ndate: 2024-05-06\n---\n\nSee ![a cloud](cloud.png) and [snow](https://notes.example.org/post/snow/).\n',
    'post/cloud.png': 'x',
    'post/2024-06-07-snow.md': '# Snow\n\n> [!info] Cold\n> It is cold.\n',
    'README.md': '# Notes\n',
  });
  expect(site.reader.tool).toBe('markdown');
  expect(site.settings.url).toBe('https://notes.example.org');
  expect(texts).toEqual({
    'about.md': '---\ntitle: About\n---\n# About\n\nI write.\n',
    'post/index.md': '---\ntitle: Notes\n---\n# Notes\n\nBegin [here](rain.md).\n',
    'post/rain.md': '---\ntitle: Rain\ndate: 2024-05-06\n---\n\nSee ![a cloud](cloud.png) and [snow](snow.md).\n',
    'post/snow.md':
      '---\ntitle: Snow\ndate: 2024-06-07\naliases:\n  - /post/2024-06-07-snow/\n---\n# Snow\n\n> [!NOTE] Cold\n> It is cold.\n',
  });
  expect(copies).toEqual({ 'post/cloud.png': 'post/cloud.png' });
});
