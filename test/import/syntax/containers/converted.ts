/** Converts a body in a folder without the marks of a tool. */
import { convertFiles } from '../../convertFiles.ts';

/** Returns the converted body, and what the notes are about. */
export async function converted(
  body: string,
  components?: ReadonlyMap<string, string>,
): Promise<{ body: string; about: string[] }> {
  const files = {
    'post/a.md': `---\ntitle: A\ndate: 2024-05-06\n---\n${body}\n`,
    'code/a.ts': '// #region one\nconst a = 1;\n// #endregion\nconst b = 2;\n',
  };
  const { texts, site } = await convertFiles(files, components === undefined ? {} : { components });
  const [, written = ''] = (texts['post/a.md'] ?? '').split('\n---\n');
  const notes = site.notes.filter(({ kind }) => kind !== 'left-out' && kind !== 'file');
  return { body: written.trimEnd(), about: notes.map(({ about }) => about) };
}
