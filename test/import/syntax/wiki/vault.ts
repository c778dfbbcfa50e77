/** Converts a note in a small vault. */
import type { Note } from '../../../../src/import/notes/model.ts';
import { convertFiles } from '../../convertFiles.ts';

const others: Record<string, string> = {
  '.obsidian/app.json': '{"attachmentFolderPath":"files"}',
  'garden/Bees.md':
    '# Bees\n\nThey hum.\n\n## Winter rest\n\nThey sleep. ^rest\n\n- one\n- two ^item\n\n## Food: honey?\n\nSee [[#Winter rest]] and ![x](wing.png).\n',
  'garden/Noted.md': '## Part\n\nIts own.[^1]\n\n## Rest\n\n[^1]: Its note.\n',
  'garden/wing.png': 'x',
  'garden/Secret.md': '---\npublish: false\n---\n\nNobody may read this.\n',
  'garden/Loop.md': 'Round ![[Loop]] and\n\n![[Main]]\n',
  'files/a pear.png': 'x',
  'files/talk.mp3': 'x',
  'files/walk.mp4': 'x',
  'files/paper.pdf': 'x',
  'files/plan.canvas': '{}',
};

/** Returns the body of `garden/Main.md` as it is written, and what its notes are about. */
export async function converted(body: string): Promise<{ body: string; about: string[]; tags: string }> {
  const { texts, site } = await convertFiles({ ...others, 'garden/Main.md': `---\ndate: 2024-05-06\n---\n\n${body}` });
  const text = Object.entries(texts).find(([path]) => /^garden\/main(?:\/index)?\.md$/.test(path))?.[1] ?? '';
  const [matter = '', written = ''] = text.split('\n---\n\n');
  const ofMain = ({ file, kind }: Note) => file === 'garden/Main.md' && kind !== 'left-out';
  return {
    body: written,
    about: site.notes.filter(ofMain).map(({ about }) => about),
    tags: /tags:\n((?: +- .*\n?)*)/.exec(`${matter}\n`)?.[1] ?? '',
  };
}
