/**
 * Creates the font files in this folder. Run it by hand after an update of JetBrains Mono or a change of the ranges,
 * and commit the files: `node src/styles/fonts/make.mjs`. The fonts keep no layout features, because ligatures would
 * show other characters than those that were typed. face.css lists the same ranges.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const variable = dirname(require.resolve('@fontsource-variable/jetbrains-mono/package.json'));
const complete = dirname(require.resolve('jetbrains-mono/package.json'));

const upright = { wght: { min: 400, max: 700 } };
const files = [
  // Basic Latin, Latin-1, dashes, quotes, bullets and the ellipsis.
  {
    name: 'latin',
    from: join(variable, 'files/jetbrains-mono-latin-wght-normal.woff2'),
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x131],
      [0x152, 0x153],
      [0x2010, 0x2027],
      [0x2030, 0x203a],
      [0x20ac],
      [0x2122],
    ],
    variationAxes: upright,
  },
  // Latin Extended-A: the rest of Europe's Latin alphabets.
  {
    name: 'latin-extended',
    from: join(variable, 'files/jetbrains-mono-latin-ext-wght-normal.woff2'),
    ranges: [
      [0x100, 0x130],
      [0x132, 0x151],
      [0x154, 0x17f],
    ],
    variationAxes: upright,
  },
  // Arrows, common operators, box drawing, block elements, and the signs of prompts and status lines. Only the static
  // fonts contain them, in one weight.
  {
    name: 'signs',
    from: join(complete, 'fonts/webfonts/JetBrainsMonoNL-Regular.woff2'),
    ranges: [
      [0x2190, 0x21ff],
      [0x2200, 0x22ff],
      [0x2500, 0x25ff],
      [0x2600, 0x27bf],
    ],
  },
];

for (const { name, from, ranges, variationAxes } of files) {
  const made = await subsetFont(await readFile(from), charactersOf(ranges), {
    targetFormat: 'woff2',
    keepFeatures: [],
    noHinting: true,
    // The licence and its address, for anyone who has only the font file.
    preserveNameIds: [13, 14],
    variationAxes,
  });
  await writeFile(join(here, `${name}.woff2`), made);
  console.log(`${name}.woff2 ${made.length} bytes`);
}
await copyFile(join(variable, 'LICENSE'), join(here, 'OFL.txt'));

function charactersOf(ranges) {
  return ranges
    .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((code) => String.fromCodePoint(code))
    .join('');
}
