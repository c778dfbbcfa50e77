/** Writes the bodies of posts, block by block. */
import { codeBlock } from './codeSamples.ts';
import type { Random } from './random.ts';
import { paragraph, phrase, sentence, type Topics } from './sentences.ts';
import { kinds } from './vocabulary.ts';

/** Writes a body of about that many words. `linkTo` returns the name of another post's file, or null if there is none. */
export function body(random: Random, topics: Topics, words: number, linkTo: () => string | null): string {
  const blocks: string[] = [];
  const notes: string[] = [];
  const hasSections = words > 120 && random.isLucky(0.4);
  for (let count = 0; count < words; ) {
    if (hasSections && blocks.length > 0 && random.isLucky(0.25)) blocks.push(heading(random, topics));
    const added = blockText(random, topics, words - count, linkTo, notes);
    count += added.split(' ').length;
    blocks.push(added);
  }
  return [...blocks, ...notes].join('\n\n');
}

/** Returns how many words a post has: two fifths are a few lines, the others 300 to 850 words, and one of 50 is longer. */
export function drawLength(random: Random): number {
  const chance = random.next();
  if (chance < 0.4) return random.between(10, 40);
  if (chance < 0.98) return random.between(300, 575) + random.between(0, 275);
  return random.between(900, 3000);
}

function blockText(
  random: Random,
  topics: Topics,
  wordsLeft: number,
  linkTo: () => string | null,
  notes: string[],
): string {
  // A post of a few lines has no lists and tables.
  if (wordsLeft < 40) return sentence(random, topics);
  const chance = random.next();
  if (chance > 0.3) return paragraph(random, topics);
  const kind = kindsOfBlocks[Math.floor((chance / 0.3) * kindsOfBlocks.length)];
  return kind?.(random, topics, linkTo, notes) ?? paragraph(random, topics);
}

type Block = (random: Random, topics: Topics, linkTo: () => string | null, notes: string[]) => string | null;

/** All but paragraphs, each as often as it stands here. */
const kindsOfBlocks: readonly Block[] = [
  codeBlock,
  codeBlock,
  codeBlock,
  (random, topics) => list(random, topics, () => '-'),
  (random, topics) => list(random, topics, (number) => `${number}.`),
  (random, topics) => list(random, topics, () => '- [x]'),
  (random, topics) => `> ${sentence(random, topics)}\n> ${sentence(random, topics)}`,
  table,
  image,
  linkedPost,
  linkedPost,
  footnote,
  html,
];

function heading(random: Random, topics: Topics): string {
  const text = phrase(random, topics, random.between(1, 6));
  return `## ${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function list(random: Random, topics: Topics, mark: (number: number) => string): string {
  const item = (_: unknown, place: number) => `${mark(place + 1)} ${phrase(random, topics, random.between(2, 12))}`;
  return Array.from({ length: random.between(3, 7) }, item).join('\n');
}

function table(random: Random, topics: Topics): string {
  const row = () => `| ${random.pick(kinds.nouns)} | ${phrase(random, topics, 3)} | ${random.between(1, 9999)} |`;
  return ['| what | how | number |', '|---|---|--:|', ...Array.from({ length: random.between(2, 9) }, row)].join('\n');
}

function image(random: Random, topics: Topics): string {
  const alt = phrase(random, topics, random.between(2, 8));
  return `![${alt}](https://images.example/${random.pick(kinds.nouns)}-${random.between(1, 999)}.jpg)`;
}

function linkedPost(random: Random, topics: Topics, linkTo: () => string | null): string | null {
  const file = linkTo();
  return file && `${sentence(random, topics)} See [${phrase(random, topics, 3)}](${file}).`;
}

function footnote(random: Random, topics: Topics, _: unknown, notes: string[]): string {
  const number = notes.length + 1;
  notes.push(`[^${number}]: ${sentence(random, topics)}`);
  return `${phrase(random, topics, 12)}[^${number}] ${sentence(random, topics)}`;
}

function html(random: Random, topics: Topics): string {
  const word = random.pick(kinds.nouns);
  return random.pick([
    `<details><summary>${word}</summary>\n\n${sentence(random, topics)}\n\n</details>`,
    `Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, and then ${word}<sup>${random.between(2, 9)}</sup>.`,
    `<figure><blockquote>${phrase(random, topics, 9)}</blockquote><figcaption>${word}</figcaption></figure>`,
  ]);
}
