import { expect, test } from 'vitest';
import { siteYamlOf } from '../../../../src/import/write/siteYaml.ts';
import { convertFiles } from '../../convertFiles.ts';

test('the folder of a Hugo site becomes a content folder', async () => {
  const { site, texts, copies } = await convertFiles({
    'hugo.toml':
      'enableEmoji = true\nbaseURL = "https://rain.example/"\n[permalinks]\nposts = "/:year/:slug/"\n[languages.de]\n[languages.en]\n',
    'content/_index.md': '---\ntitle: Home\n---\n',
    'content/about.md': '---\ntitle: Me\n---\nSee [the post](/2020/drops/) and [its drop](/2020/drops/drop.png).\n',
    'content/posts/_index.md': '---\ntitle: Rain\ndate: 2019-01-01\n---\nAll about rain.\n',
    'content/posts/drops/index.md':
      '---\ntitle: Drops\ndate: 2020-03-07\naliases: [/old/]\n---\n![A drop](drop.png)\n\n[me](/about/), [list](/posts/)\n',
    'content/posts/drops/drop.png': 'x',
    'content/posts/drops/index.de.md': '---\ntitle: Tropfen\ndate: 2020-03-07\n---\nTropf.\n',
    'content/posts/secret.md': '---\ntitle: Secret\ndate: 2020-03-08\ndraft: true\n---\nNot yet.\n',
    'static/pic.jpg': 'x',
    'content/posts/pic.md':
      '---\ntitle: Pic\ndate: 2021-03-07\n---\n## It {#it .big}\n\n{{< figure src="/pic.jpg" alt="A pic" >}}\n\n<!--more-->\n\n{{< own >}}wet{{< /own >}}\n',
    'layouts/shortcodes/own.html': '<b class="x">{{ .Inner }}</b>',
  });
  expect(site.reader.tool).toBe('hugo');
  expect(siteYamlOf(site, {})).toContain('emoji: true\n');
  expect(siteYamlOf(site, {})).toContain('collections:\n  posts:\n    permalink: /:year/:slug/\n');
  expect(Object.keys(texts).sort()).toEqual([
    'about.md',
    'posts/drops.de.md',
    'posts/drops/index.md',
    'posts/index.md',
    'posts/pic/index.md',
    'posts/secret.md',
  ]);
  expect(copies).toEqual({
    'posts/drops/drop.png': 'content/posts/drops/drop.png',
    'posts/pic/pic.jpg': 'static/pic.jpg',
  });
  expect(texts['posts/index.md']).toBe('---\ntitle: Rain\n---\nAll about rain.\n');
  expect(texts['posts/drops/index.md']).toContain('aliases:\n  - /old/\n');
  expect(texts['posts/drops/index.md']).toContain('![A drop](drop.png)\n\n[me](../../about.md), [list](../index.md)\n');
  expect(texts['posts/drops.de.md']).toContain('lang: de');
  expect(texts['posts/pic/index.md']).toContain('---\n## It\n\n![A pic](pic.jpg)\n\n**wet**\n');
  expect(texts['about.md']).toContain('[the post](posts/drops/index.md) and [its drop](posts/drops/drop.png)');
  expect(texts['posts/secret.md']).toContain('draft: true');
});
