/** Puts the books of a CSV file into the page `content/reading.md`, and publishes them as `/reading.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definePlugin } from 'catpost/config';

export default definePlugin(({ file = 'reading.csv' }) => {
  const name = String(file);
  const booksIn = (folder: string) => readCsv(readFileSync(join(folder, name), 'utf8'));
  return {
    name: 'reading-list',
    inputs: { files: [name] },
    post: (post, { siteFolder }) => {
      if (post.file !== 'reading.md') return undefined;
      return { body: post.body.replace('{books}', () => booksIn(siteFolder).map(item).join('\n')) };
    },
    files: (_, { siteFolder }) => [{ path: '/reading.json', contents: JSON.stringify(booksIn(siteFolder), null, 2) }],
  };
});

type Book = { [column: string]: string };

function item({ title = '', author = '', note = '' }: Book): string {
  return `- *${title}*, ${author}${note === '' ? '' : `: ${note}`}`;
}

/** Reads lines of values with commas between them; a value with a comma is in quotes. The first line has the names. */
function readCsv(text: string): Book[] {
  const [names = [], ...lines] = text.trim().split(/\r?\n/).map(valuesOf);
  return lines.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])));
}

function valuesOf(line: string): string[] {
  const values = line.match(/"(?:[^"]|"")*"|[^,]+|(?<=^|,)(?=,|$)/g) ?? [];
  return values.map((value) => value.replace(/^"|"$/g, '').replaceAll('""', '"').trim());
}
