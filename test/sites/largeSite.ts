/** Generates a site with any number of posts, without files. */

import { arrange } from '../../src/content/arrange/arrange.ts';
import { rawPathOf } from '../../src/content/paths/pagePaths.ts';
import { slugFromTitle } from '../../src/content/paths/slug.ts';
import type { Post, Site } from '../../src/types/content.ts';
import { editionOf } from './editionOf.ts';
import { planned } from './planned.ts';

const words = `harbour winter lantern cable ship bridge engine copper signal morning river garden window station letter
machine kernel socket thread buffer packet queue index shell script branch merge review failure timeout metric ledger
border compass meadow furnace anchor canvas tunnel orchard violin market chimney glacier pepper magnet helmet saddle
quarry velvet walnut zephyr thistle gravel beacon cinder dagger ember fossil goblet hollow island jacket kettle`.split(
  /\s+/,
);
const tags = ['linux', 'shell', 'networking', 'ops', 'testing', 'databases', 'writing', 'tools', 'security', 'history'];

/**
 * Returns a site. Titles have 40 characters. Every third post is a haiku in a folder or a subfolder with one or two
 * others.
 */
export async function largeSite(count: number): Promise<Site> {
  const { site } = await planned({ 'site.yaml': 'title: Large\ncollections: { post: {}, haiku: {} }\n' });
  const posts = Array.from({ length: count }, (_, number) => largePost(number));
  const { problems: _, ...lists } = arrange(posts, site.config, 'content');
  const edition = editionOf({ config: site.config, ...lists });
  return { ...site, ...edition, editions: [edition] };
}

function largePost(number: number): Post {
  const pick = (salt: number) => Math.imul(number + 1, 2_654_435_761 + salt * 40_503) >>> 9;
  const texts = Array.from({ length: 8 }, (_, salt) => words[pick(salt) % words.length] ?? '');
  const title = `${String(number).padStart(5, '0')} ${texts.join(' ')}`.slice(0, 40).replace(/ $/, 's');
  const isHaiku = number % 3 === 0;
  const group = Math.floor(number / 9);
  const folder = `${words[group % words.length]}-${group}/${number % 9 === 6 ? 'deep/' : ''}`;
  const path = `/${isHaiku ? `haiku/${folder}` : 'post/'}${slugFromTitle(title)}/`;
  const time = Date.UTC(2000, 0, 1) + Math.floor(number / 2) * 864e5;
  return {
    file: `${path.slice(1, -1)}.md`,
    collection: isHaiku ? 'haiku' : 'post',
    root: '/',
    path,
    rawPath: rawPathOf(path),
    title,
    date: { time, day: new Date(time).toISOString().slice(0, 10) },
    updated: null,
    description: null,
    tags: [...new Set([pick(9), pick(10), pick(11)].map((salt) => tags[salt % tags.length] ?? ''))],
    aliases: [],
    image: null,
    cover: null,
    layout: null,
    mark: null,
    due: null,
    isUnlisted: false,
    leftOutOf: [],
    language: null,
    direction: 'auto',
    by: 'ai',
    series: null,
    isPinned: number === 0,
    hasContents: null,
    keepsLineBreaks: false,
    comments: null,
    extra: {},
    body: `${texts.join(' ')}.\n`.repeat(1 + (pick(12) % 50)),
    bodyLine: 1,
    cuts: [],
  };
}
