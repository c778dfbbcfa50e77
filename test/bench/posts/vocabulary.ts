/**
 * About 6,000 words, of which the first are as common as in English: the word of rank r is drawn in proportion to 1 / (r +
 * 2.7), by the law of Zipf and Mandelbrot.
 */
import { type Random, randomFrom } from './random.ts';

const functionWords = `the of and to a in I that it was is for on with my at as this but we had not be from so
have or by when which there one if all what they an out up were you then about after no would into could them more
only just because than before still our some any now how where over while again who been has does each other`.split(
  /\s+/,
);

const verbs = `start stop watch write test build break repair move copy sort count read print open close load
store send fetch cache deploy restore rename replace merge split trace measure compare parse render index search
patch install remove update check lock unlock queue route balance filter encrypt sign publish archive scan mount
boot dump debug review plan paint carry cook plant walk climb wait borrow visit follow answer explain collect wonder
listen record travel gather mend polish return fold sharpen water harvest unpack`.split(/\s+/);

const nouns = `server kernel socket packet thread buffer cluster table window garden kitchen river winter morning
letter battery keyboard screen cable antenna router switch script folder file disk network database schema query
column container volume backup branch commit release version config module package compiler parser pipeline monitor
alert metric log incident password certificate domain resolver mailbox terminal shell prompt alias editor plugin
template feed sitemap browser font image layout margin colour shadow bicycle train station harbour mountain lake
bridge market bread soup coffee notebook pencil book library friend neighbour brother daughter office meeting manager
budget schedule holiday evening weather storm cloud rain snow light lamp engine wheel tool drawer box shelf wall door
roof tree stone field path city village street corner language sentence word story song guitar radio camera lens
photograph memory dream habit question reason mistake lesson idea detail problem solution experiment result`.split(
  /\s+/,
);

const adjectives = `small old new quiet slow fast broken strange simple long short cold warm early late empty full
careful stubborn clever cheap heavy bright dusty local remote public private stable brittle boring honest`.split(/\s+/);

/** Words of each subject. A post has more of those of its own subjects, so that some posts are related. */
export const subjects: Readonly<Record<string, readonly string[]>> = {
  linux: 'kernel systemd driver swap inode daemon distribution scheduler sysctl initramfs'.split(' '),
  shell: 'bash pipe grep awk xargs prompt alias glob heredoc subshell'.split(' '),
  networking: 'packet router latency firewall subnet gateway handshake jitter multicast resolver'.split(' '),
  ops: 'rollback deploy incident pager runbook outage capacity failover alert postmortem'.split(' '),
  testing: 'fixture assertion mock coverage regression flaky snapshot fuzzing property suite'.split(' '),
  databases: 'index transaction replica vacuum query migration deadlock shard schema cursor'.split(' '),
  security: 'cipher token exploit sandbox audit password certificate phishing nonce entropy'.split(' '),
  writing: 'draft sentence editor paragraph essay notebook reader outline metaphor revision'.split(' '),
  photography: 'lens shutter aperture exposure darkroom tripod negative grain portrait film'.split(' '),
  cooking: 'dough oven yeast broth onion simmer recipe butter skillet vinegar'.split(' '),
  hiking: 'trail summit ridge boots glacier hut compass valley scree backpack'.split(' '),
  music: 'guitar chord rhythm tape synthesizer melody amplifier reverb vinyl rehearsal'.split(' '),
};

/** Kinds of words, for titles. */
export const kinds = { nouns, verbs, adjectives };

const words = rankedWords();
const cumulative = cumulativeWeights(words.length);

/** Draws a word. One in 200 is a name that hardly another post has. */
export function drawWord(random: Random): string {
  return random.isLucky(0.005) ? inventedName(random) : wordAt(random.next());
}

function wordAt(part: number): string {
  const wanted = part * (cumulative.at(-1) ?? 0);
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return words[low] ?? '';
}

function inventedName(random: Random): string {
  const syllables = ['ba', 'ker', 'lin', 'mo', 'tra', 'vex', 'zu', 'phi', 'dor', 'ne', 'qua', 'rith', 'sol', 'ym'];
  const name = Array.from({ length: random.between(2, 4) }, () => random.pick(syllables)).join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Function words first, then plain words, their forms, and words with a prefix, each in an order that follows no alphabet. */
function rankedWords(): string[] {
  const random = randomFrom(1);
  const mixed = (words: string[]) =>
    words
      .map((word) => ({ word, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ word }) => word);
  const plain = [...verbs, ...nouns, ...adjectives];
  const forms = [...verbs.flatMap(formsOfVerb), ...nouns.flatMap(formsOfNoun), ...adjectives.flatMap(formsOfAdjective)];
  const prefixed = ['re', 'pre', 'over', 'mis'].flatMap((prefix) =>
    verbs.flatMap(formsOfVerb).map((form) => prefix + form),
  );
  const compounds = ['sub', 'super', 'micro'].flatMap((prefix) =>
    nouns.flatMap((noun) => [prefix + noun, `${prefix}${noun}s`]),
  );
  return [...new Set([...functionWords, ...mixed(plain), ...mixed(forms), ...mixed([...prefixed, ...compounds])])];
}

function formsOfVerb(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  return [`${verb}s`, `${stem}ed`, `${stem}ing`, `${stem}er`, `${stem}ers`, `${stem}able`];
}

function formsOfNoun(noun: string): string[] {
  return [`${noun}s`, `${noun}'s`, `${noun}less`, `${noun}like`];
}

function formsOfAdjective(adjective: string): string[] {
  return [`${adjective}ly`, `${adjective}ness`, `un${adjective}`];
}

function cumulativeWeights(count: number): number[] {
  let sum = 0;
  return Array.from({ length: count }, (_, rank) => {
    sum += 1 / (rank + 2.7);
    return sum;
  });
}
