/**
 * Writes front matter as it is found in folders that several blog tools have gone through: every post spells its title,
 * date, description and tags in one of the usual ways, and some have comments and keys of those tools.
 */
import type { Random } from './random.ts';
import { description, type Topics, title } from './sentences.ts';
import { kinds } from './vocabulary.ts';

/** `time` is in milliseconds since 1970. */
export type Facts = { number: number; time: number; topics: Topics };

/** Returns the lines between the two `---`. */
export function frontMatter(random: Random, { number, time, topics }: Facts): string {
  const lines = [
    `title: ${random.pick(titleForms)(title(random, topics))}`,
    ...descriptionLines(random, topics),
    `${random.pick(['date', 'date', 'date', 'pubDate', 'pubDate', 'published'])}: ${random.pick(dateForms)(random, time)}`,
    ...random.pick(tagForms)(topics),
    ...otherKeys.filter(() => random.isLucky(0.05)).flatMap((lines) => lines(random, { number, time, topics })),
  ];
  if (random.isLucky(0.03)) lines.splice(random.between(0, 1), 0, `# Moved from the old ${random.pick(kinds.nouns)}.`);
  return lines.join('\n');
}

const double = (text: string) => JSON.stringify(text);
const single = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Leaves out the quotes where YAML does not need them. */
const plain = (text: string) => (/^[A-Za-z0-9][^#:"'[\]{}&*]*$/.test(text) ? text : double(text));

const titleForms = [double, double, single, plain, plain];

function descriptionLines(random: Random, topics: Topics): string[] {
  if (random.isLucky(0.15)) return [];
  const text = description(random, topics);
  const key = random.isLucky(0.1) ? 'summary' : 'description';
  if (random.isLucky(0.06)) return [`${key}: >-`, ...folded(text)];
  return [`${key}: ${random.pick([double, double, double, single, plain])(text)}`];
}

/** Breaks a text into two indented lines. */
function folded(text: string): string[] {
  const words = text.split(' ');
  const half = words.length >> 1;
  return [words.slice(0, half), words.slice(half)].map((part) => `  ${part.join(' ')}`);
}

const iso = (time: number) => new Date(time).toISOString();
const day = (time: number) => iso(time).slice(0, 10);
const clock = (time: number) => iso(time).slice(11, 16);

/** All forms of one time name the same day, so that the order of posts is that of their numbers. */
const dateForms: readonly ((random: Random, time: number) => string)[] = [
  (_, time) => day(time),
  (_, time) => day(time),
  (_, time) => `'${iso(time).replace('.000', '')}'`,
  (_, time) => `'${iso(time).replace('.000', '')}'`,
  (_, time) => double(day(time)),
  (_, time) => `${day(time)} ${clock(time)}`,
  (random, time) => `${day(time)}T${clock(time)}:00${random.pick(['+00:00', '+01:00', '+02:00', '-05:00'])}`,
  (random, time) => `${day(time)} ${clock(time)}:00 ${random.pick(['+0100', '+0200', '-0500'])}`,
];

const tagForms: readonly ((topics: Topics) => string[])[] = [
  (topics) => [`tags: [${topics.join(', ')}]`],
  (topics) => [`tags: [${topics.join(', ')}]`],
  (topics) => [`tags: [${topics.map(double).join(', ')}]`],
  (topics) => [`tags: [${topics.map(single).join(', ')}]`],
  (topics) => [`tags: [${topics.map(single).join(', ')}]`],
  (topics) => [`tags: [${topics.map(double).join(', ')}]`],
  (topics) => ['tags:', ...topics.map((topic) => `  - ${topic}`)],
  (topics) => ['tags:', ...topics.map((topic) => `- ${double(topic)}`)],
  (topics) => [`categories: [${topics[0] ?? ''}]`, `tags: [${topics.slice(1).join(', ')}]`],
];

/** Keys that catpost reads, or ignores without a warning. */
const otherKeys: readonly ((random: Random, facts: Facts) => string[])[] = [
  () => ['draft: false'],
  (_, { number }) => [`aliases: [/old/${number}/, '/archive/${number}.html']`],
  (_, { time }) => [`lastmod: ${day(time + 40 * 864e5)}`],
  () => ['toc: true'],
  () => ['seasonal: false', 'reviewed: true # by two friends'],
  (_, { number }) => [`generatedHeroImage: '/images/heroes/${number}-banner.webp'`],
  (random) => [`minutesToRead: ${random.between(1, 12)}`],
  (random, { number }) => [
    'generatedImages:',
    `  - id: picture-${number}`,
    `    alt: 'A ${random.pick(kinds.adjectives)} ${random.pick(kinds.nouns)}, drawn by hand.'`,
  ],
  (random, { topics }) => ['keywords:', `  - ${random.pick(topics)}`],
];
