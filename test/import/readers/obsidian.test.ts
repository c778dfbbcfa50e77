import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

test('a vault becomes a content folder', async () => {
  const { texts, copies, site } = await convertFiles({
    '.obsidian/app.json': '{"attachmentFolderPath":"files"}',
    '.obsidian/templates.json': '{"folder":"My templates"}',
    'About me.md': 'I keep [[Honey bee|bees]].\n',
    'garden/Bees.md':
      '---\naliases: [Honey bee]\ncssclasses: wide\ntags: [insects]\ncreated: 2024-05-06\n---\n\n# A heading\n\nThey ==hum==, see ![[a wing.png|200]]. #garden/bees ^hum\n',
    'garden/Secret.md': '---\npublish: false\n---\n\nNobody may read this.\n',
    'garden/2024-06-07 Swarm.md': '![[Bees#^hum]]\n\n[[Secret]] %%Not yet.%%\n',
    'files/a wing.png': 'x',
    'My templates/Day.md': '# {{title}}\n',
    'Drawing.excalidraw.md': '---\nexcalidraw-plugin: parsed\n---\n\n{}\n',
    'Plan.canvas': '{}',
  });
  expect(site.reader.tool).toBe('obsidian');
  expect(texts['garden/bees.md']).toBe(
    '---\ntitle: Bees\ndate: 2024-05-06\ntags:\n  - garden/bees\n  - insects\nnames:\n  - Honey bee\n---\n\n# A heading\n\nThey <mark>hum</mark>, see <img src="../files/a%20wing.png" alt="" width="200">. #garden/bees <a id="hum"></a>\n',
  );
  expect(texts['garden/swarm.md']).toContain('date: 2024-06-07\n');
  expect(texts['garden/swarm.md']).toContain('> They <mark>hum</mark>,');
  expect(texts['garden/swarm.md']).toContain('> [Bees](bees.md#hum)\n\nSecret %%Not yet.%%\n');
  expect(texts['garden/secret.md']).toContain('draft: true');
  expect(texts['about-me.md']).toContain('I keep [bees](garden/bees.md).');
  expect(Object.keys(texts).sort()).toEqual(['about-me.md', 'garden/bees.md', 'garden/secret.md', 'garden/swarm.md']);
  expect(copies).toEqual({ 'files/a wing.png': 'files/a wing.png' });
  expect(site.notes.flatMap(({ kind, file }) => (kind === 'left-out' ? [file] : [])).sort()).toEqual([
    'Drawing.excalidraw.md',
    'My templates/Day.md',
    'Plan.canvas',
  ]);
});
