import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/frontMatter/frontMatter.ts';
import { oneLine } from '../../../src/content/values/oneLine.ts';
import { refusedKeys } from '../../../src/content/yaml/refusedKeys.ts';
import type { Meaning, ReadPost } from '../../../src/import/matter/model.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { writeMatter } from '../../../src/import/matter/writeMatter.ts';
import { plainPost, readWithMatter } from './readWithMatter.ts';

function written(text: string, firstLine = 1): { text: string; lines: number[] } {
  return writeMatter(readPost({ ...plainPost, text, firstLine }, { keys: {} }, 'UTC'), ['/old/']);
}

test('writes the keys of catpost in a fixed order, and then the others with their comments', () => {
  const source = `---
# How much I like it
rating: 5   # of ten
author:
  - Ana
  # who drew
  - Ben
layout: post
tags: rain, the sea
lastmod: 2020-02-01
title: "Rain: a story"
pubDate: 2020-01-31T09:30:00Z
heroImage: rain.png
heroAlt: "It's raining"
toc: false
---
Text.
`;
  expect(written(source).text).toBe(`---
title: "Rain: a story"
date: 2020-01-31T09:30:00Z
updated: 2020-02-01
tags:
  - rain
  - the sea
cover:
  src: rain.png
  alt: It's raining
toc: false
aliases:
  - /old/
# How much I like it
rating: 5   # of ten
author:
  - Ana
  # who drew
  - Ben
---
`);
  expect(written(source, 11).lines).toEqual([
    0, 21, 22, 20, 19, 19, 19, 23, 23, 23, 25, 0, 0, 12, 13, 14, 15, 16, 17, 0, 0,
  ]);
});

test('writes the keys of TOML as YAML, and their lines', () => {
  const { text, lines } = written('+++\ntitle = "Rain"\n[extra]\nteam = "x"\nn = [1, 2]\n+++\nText.\n');
  expect(text).toBe('---\ntitle: Rain\naliases:\n  - /old/\nextra:\n  team: x\n  n:\n    - 1\n    - 2\n---\n');
  expect(lines).toEqual([0, 2, 0, 0, 3, 3, 3, 3, 3, 0, 0]);
});

test('writes out what an anchor means', () => {
  const { text } = written('---\ntitle: &name Rain\nauthor: *name\n---\nText.\n');
  expect(text).toBe('---\ntitle: Rain\naliases:\n  - /old/\nauthor: Rain\n---\n');
});

test('writes the same bytes for the same values', () => {
  const values = 'title: Rain\ntags: [b, a]\nx: 1';
  expect(writeMatter(readWithMatter(values), [])).toEqual(writeMatter(readWithMatter(values), []));
});

const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => oneLine(text) ?? 'x');
const texts = fc.oneof(
  line,
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '1.0',
    '0x1f',
    'a: b',
    '- a',
    '# a',
    "it's",
    '"',
    '2020-01-31',
    '[a',
    '{{ a }}',
    '&a',
    '!a',
    '| a',
    'a #b',
  ),
);

test('writes whatever text so that catpost reads the same', () => {
  const meaning = fc.record({
    title: texts,
    description: fc.option(texts),
    tags: fc.array(texts, { maxLength: 12 }),
    series: fc.option(texts),
    image: fc.option(fc.record({ src: texts, alt: fc.option(texts) })),
    part: fc.option(fc.nat()),
    isPinned: fc.boolean(),
  });
  const key = line.filter((text) => !refusedKeys.has(text));
  const kept = fc.record({
    x: fc.oneof(texts, fc.array(texts), fc.dictionary(key, fc.oneof(texts, fc.integer(), fc.boolean()))),
  });
  const post = readWithMatter('title: x');
  fc.assert(
    fc.property(meaning, kept, fc.array(texts), (own, values, aliases) => {
      const full: Meaning = { ...post.meaning, ...own, kept: ['x'] };
      const read: ReadPost = { ...post, values, writtenAs: () => null, meaning: full };
      const { text, lines } = writeMatter(read, aliases);
      expect(lines).toHaveLength(text.split('\n').length);
      expect(readFrontMatter(`${text}Text.\n`)).toMatchObject({
        values: expectedValues(own, values, aliases),
        body: 'Text.\n',
      });
    }),
    { numRuns: 60, seed: 1 },
  );
});

function expectedValues(own: Partial<Meaning>, values: object, aliases: string[]): Record<string, unknown> {
  const { image = null } = own;
  const entries = {
    title: own.title,
    description: own.description,
    tags: own.tags?.length ? own.tags : null,
    image: image?.alt === null ? image.src : image,
    series: own.series,
    part: own.part,
    pinned: own.isPinned || null,
    aliases: aliases.length > 0 ? aliases : null,
    ...values,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));
}
