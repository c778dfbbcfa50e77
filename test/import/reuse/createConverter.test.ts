/** A folder that is converted again after edits: the same result as that of a first conversion, with less work. */
import { expect, test } from 'vitest';
import { convertFolder } from '../../../src/import/convert.ts';
import { originOf } from '../../../src/import/notes/originOf.ts';
import type { Reader } from '../../../src/import/readers/model.ts';
import { createConverter } from '../../../src/import/reuse/createConverter.ts';
import type { ConvertedSite } from '../../../src/import/write/model.ts';
import { integer, seeded } from '../../markdown/random/random.ts';
import { fakeFolder } from '../readers/fakeFolder.ts';
import { type Blog, folders, randomEdits } from './editedFolders.ts';

/** Converts a blog. Returns what is written and said, and how many posts were converted. */
async function converted(convert: typeof convertFolder, reader: Reader, { texts, components }: Blog) {
  let count = 0;
  const options = {
    components: new Map(Object.entries(components)),
    onProgress: () => {
      count += 1;
    },
  };
  const site = await convert(fakeFolder(texts), reader, options);
  // Problems read the author's texts later, which says nothing of what passes have read.
  for (const { source } of site.files) site.folder.read(source);
  return { result: resultOf(site), count };
}

function resultOf(site: ConvertedSite) {
  const { files, copies, made, media, settings, collections, notes } = site;
  const origin = originOf(() => site, 'blog');
  return { files, copies, made, media, settings, collections, notes, problems: origin.problems() };
}

const rounds = process.env.CATPOST_LONG ? 100 : 12;

test.each(Object.entries(folders))('%s: random edits give what a first conversion gives', async (name, folder) => {
  const convert = createConverter();
  const random = seeded(name.length);
  const choose = (below: number) => integer(random, below);
  const edits = Object.entries(randomEdits);
  let blog: Blog = folder;
  const done: string[] = [];
  await converted(convert, folder.reader, blog);
  for (let round = 0; round < rounds; round += 1) {
    // Bodies are edited more often than anything else, and now and then the author begins anew.
    const [title, edit] = edits[choose(3) === 0 ? choose(edits.length) : choose(4)] ?? ['', (same: Blog) => same];
    blog = edit(round % 6 === 0 ? folder : blog, folder, choose);
    done.push(title);
    const again = await converted(convert, folder.reader, blog);
    const whole = await converted(convertFolder, folder.reader, blog);
    expect(again.result, done.join(', ')).toEqual(whole.result);
  }
});

/** Returns how many posts are converted after an edit of a file. */
async function countAfter(name: keyof typeof folders, file: string, line: string): Promise<number> {
  const folder = folders[name];
  if (folder === undefined) throw new Error(`There is no folder ${name}.`);
  const convert = createConverter();
  await converted(convert, folder.reader, folder);
  const texts = { ...folder.texts, [file]: `${folder.texts[file]}\n${line}\n` };
  return (await converted(convert, folder.reader, { ...folder, texts })).count;
}

test('an edit of a body converts that post, and those that have its text', async () => {
  expect(await countAfter('Jekyll', '_posts/2020-01-02-two.md', 'Text.')).toBe(1);
  expect(await countAfter('Docusaurus', 'blog/three.md', 'Text.')).toBe(1);
  expect(await countAfter('Markdown', 'notes/three.md', 'Text.')).toBe(1);
  // Trees and Moss have the text of Bees, and a link of Trees leads to a heading of it.
  expect(await countAfter('Obsidian', 'garden/Bees.md', 'Text.')).toBe(3);
  expect(await countAfter('Obsidian', 'garden/Moss.md', 'Text.')).toBe(1);
});

test('an edit of what all posts may see converts all posts', async () => {
  expect(await countAfter('Jekyll', '_includes/note.html', 'Text.')).toBe(4);
  expect(await countAfter('Jekyll', '_config.yml', 'description: Other')).toBe(4);
  expect(await countAfter('Docusaurus', 'blog/_part.mdx', 'Text.')).toBe(3);
});
