/** Puts the vehicles of a CSV file into the page `content/in-works.md`, and publishes them as `/in-works.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definePlugin } from 'catpost/config';

type Vehicle = { number: string; what: string; owner: string; road: string; due: string; state: string };

export default definePlugin(({ file = 'in-works.csv' }) => {
  const name = String(file);
  const vehiclesIn = (folder: string) => readTable(readFileSync(join(folder, name), 'utf8'));
  return {
    name: 'in-works',
    inputs: { files: [name] },
    post: ({ file: post, body }, { siteFolder }) => {
      if (post !== 'in-works.md') return undefined;
      const rows = vehiclesIn(siteFolder).map(
        ({ number, what, owner, road, due, state }) =>
          `| ${[`**${number}**`, what, owner, road, due, state].join(' | ')} |`,
      );
      const head = ['| No. | What | Owner | Road | Due | State |', '| --- | --- | --- | --: | --- | --- |'];
      return { body: body.replace('{vehicles}', () => [...head, ...rows].join('\n')) };
    },
    files: (_, { siteFolder }) => [
      { path: '/in-works.json', contents: JSON.stringify(vehiclesIn(siteFolder), null, 2) },
    ],
  };
});

/** Lines of values with semicolons between them; the first line has the names. */
function readTable(text: string): Vehicle[] {
  const [names = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(';').map((value) => value.trim()));
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])) as Vehicle);
}
