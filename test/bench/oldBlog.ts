/** Generates the folder of a Jekyll blog, and measures its import. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, type Measured, measure } from './measure.ts';
import { generatePosts } from './posts/generatePosts.ts';
import { commandFigures, type Figures } from './rows/figures.ts';

/** Measures imports of 10,000 posts, each into a new folder, and then again with nothing changed. Writes below `folder`. */
export async function importFigures(projectRoot: string, folder: string, runs: number): Promise<Figures[]> {
  await generateOldBlog(join(folder, 'old'), count);
  const first: Measured[] = [];
  const second: Measured[] = [];
  for (let run = 0; run < runs; run += 1) {
    const command = importInto(projectRoot, folder, `imported-${run}/content`);
    first.push(await measure(command));
    second.push(await measure(command));
  }
  return [
    commandFigures(`import of ${count} posts of Jekyll`, first),
    commandFigures('the same again, with nothing changed', second),
  ];
}

const count = 10_000;

function importInto(projectRoot: string, folder: string, target: string): Command {
  const words = [join(projectRoot, 'src/start.mjs'), 'import', join(folder, 'old'), '--to', join(folder, target)];
  return { program: process.execPath, words, cwd: projectRoot };
}

/** Writes posts with links, pictures and Liquid, 100 pictures that they share, and one for every tenth post. */
async function generateOldBlog(folder: string, count: number): Promise<void> {
  const generated = join(folder, 'generated');
  await generatePosts(generated, count);
  await mkdir(join(folder, '_posts'), { recursive: true });
  await mkdir(join(folder, 'assets/img'), { recursive: true });
  await writeFile(join(folder, '_config.yml'), 'title: Old blog\nurl: https://old.example\nmarkdown: kramdown\n');
  for (const name of await readdir(join(generated, 'post'))) {
    const number = Number(/\d+/.exec(name)?.[0]);
    const text = await readFile(join(generated, 'post', name), 'utf8');
    await writeFile(join(folder, '_posts', jekyllName(number)), asJekyll(text, number));
    const picture = `assets/img/${number < 100 ? `shared-${number}` : `own-${number}`}.png`;
    if (number < 100 || number % 10 === 0) await writeFile(join(folder, picture), `picture ${number}`);
  }
  await rm(generated, { recursive: true });
}

function jekyllName(number: number): string {
  return `${dayOf(number)}-post-${String(number).padStart(5, '0')}.md`;
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2010, 0, 1) + number * 36e5 * 12).toISOString().slice(0, 10);
}

function asJekyll(text: string, number: number): string {
  const link = (other: string) => `{% post_url ${jekyllName(Number(other)).replace('.md', '')} %}`;
  const own = number >= 100 && number % 10 === 0 ? `\n![Its own](/assets/img/own-${number}.png)\n` : '';
  return `${text
    .replace('---\n', `---\nlayout: post\nredirect_from: /old/${number}/\n`)
    .replace(/\(post-(\d+)\.md\)/g, (_, other) => `(${link(other)})`)
    .replace(/```(\w+)\n([\s\S]*?)```/g, '{% highlight $1 %}\n$2{% endhighlight %}')}
![A picture]({{ site.baseurl }}/assets/img/shared-${number % 100}.png "Shared"){: .wide }
${own}
See [the one before](${number === 0 ? '/about/' : link(String(number - 1))}) and [the web](https://example.org/${number}).
`;
}
