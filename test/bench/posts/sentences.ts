/** Writes sentences, paragraphs and titles. They have no meaning, but the words, lengths and marks of real ones. */
import type { Random } from './random.ts';
import { drawWord, kinds, subjects } from './vocabulary.ts';

/** What a post is about: some keys of `subjects`. */
export type Topics = readonly string[];

/** Writes some words without marks. Every eighth is one of the post's subjects. */
export function phrase(random: Random, topics: Topics, length: number): string {
  const word = () =>
    random.isLucky(0.125) ? random.pick(subjects[random.pick(topics)] ?? ['post']) : drawWord(random);
  return Array.from({ length }, word).join(' ');
}

/** Writes a sentence of 5 to 26 words, some with emphasis, code, a link or a dash. */
export function sentence(random: Random, topics: Topics): string {
  const text = phrase(random, topics, random.between(5, 26));
  return capitalized(marked(random, text)) + random.pick(['.', '.', '.', '.', '.', '.', '!', '?', " – or didn't it?"]);
}

/** Writes a paragraph of 2 to 5 sentences. */
export function paragraph(random: Random, topics: Topics): string {
  return Array.from({ length: random.between(2, 5) }, () => sentence(random, topics)).join(' ');
}

/** Writes a title as people do: a question, a list, a version, a note, lines of a poem. */
export function title(random: Random, topics: Topics): string {
  const noun = random.isLucky(0.5) ? random.pick(kinds.nouns) : random.pick(subjects[random.pick(topics)] ?? ['post']);
  const other = random.pick(kinds.nouns);
  const adjective = random.pick(kinds.adjectives);
  const verb = random.pick(kinds.verbs);
  const line = () => `the ${random.pick(kinds.adjectives)} ${random.pick(kinds.nouns)} ${phrase(random, topics, 2)}`;
  return random.pick([
    () => `How I ${verb} the ${adjective} ${noun}`,
    () => `Why the ${noun} doesn't ${verb} the ${other}`,
    () => `${capitalized(noun)} and the ${adjective} ${other}`,
    () => `${capitalized(noun)}: a ${adjective} ${other}`,
    () => `What's new in ${capitalized(noun)} ${random.between(1, 9)}.${random.between(0, 12)}`,
    () => `${random.between(3, 20)} ${adjective} things about a ${noun} & its ${other}`,
    () => `Is a ${adjective} ${noun} worth the ${other}?`,
    () => `TIL: ${verb} a ${noun} "without" a ${other}`,
    () => `Don't ${verb} your ${noun} (yet)`,
    () => `Notes on ${noun}, week #${random.between(1, 52)}`,
    () => `${line()} / ${line()} / ${line()}`,
    () => `${capitalized(phrase(random, topics, random.between(1, 7)))} ${noun}`,
  ])();
}

/** Writes a description: one sentence or two, every fourth with more markdown. */
export function description(random: Random, topics: Topics): string {
  const text = sentence(random, topics);
  if (!random.isLucky(0.25)) return text;
  return `${text} *${capitalized(phrase(random, topics, 2))}* isn't \`${random.pick(kinds.nouns)}\`, see [that](https://elsewhere.example/${random.pick(kinds.verbs)}).`;
}

function marked(random: Random, text: string): string {
  const words = text.split(' ');
  const place = random.between(1, words.length - 1);
  const word = words[place] ?? '';
  words[place] = random.pick([
    ...Array.from({ length: 12 }, () => word),
    `*${word}*`,
    `**${word}**`,
    `\`${word}\``,
    `${word},`,
    `${word} — ${random.pick(kinds.nouns)} —`,
    `“${word}”`,
    `[${word}](https://elsewhere.example/${random.pick(kinds.nouns)})`,
  ]);
  return words.join(' ');
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
