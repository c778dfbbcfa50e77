/** Changes the style of a site, as an author does between two deploys. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Changes a colour, and with it the stylesheet, the policy and the marker. */
export async function restyle(folder: string, accent = '#ffd75f'): Promise<void> {
  const file = join(folder, 'content/site.yaml');
  const text = (await readFile(file, 'utf8')).replace(/\ntheme: .*\n/, '');
  await writeFile(file, `${text}\ntheme: { green: { accent: "${accent}" } }\n`);
}
