import { array, assert, constantFrom, property, record as recordOf } from 'fast-check';
import { expect, test } from 'vitest';
import { pagePathOf } from '../../../src/content/paths/pagePaths.ts';
import { slugFromFile } from '../../../src/content/paths/slug.ts';
import { formerPathsOf } from '../../../src/content/record/recordedPaths.ts';
import type { PathRecord } from '../../../src/types/pathRecord.ts';
import { built, long, postOf, readBack, redirects } from './builtRecords.ts';

test('however posts move, every path leads straight to the post that had it last', () => {
  const names = constantFrom('a', 'b', 'c', 'd');
  const step = recordOf({ who: constantFrom(0, 1, 2), to: names, by: constantFrom('file', 'slug') });
  assert(
    property(array(step, { maxLength: 12 }), (steps) => {
      const places = ['x', 'y', 'z'].map((file): { file: string; slug: string | null } => ({ file, slug: null }));
      const owner = new Map<string, number>();
      let record: PathRecord | null = null;
      const build = () => {
        const posts = places.map(({ file, slug }, who) =>
          postOf(`${file}.md`, long(`post ${who}`), slug === null ? '' : `slug: ${slug}\n`),
        );
        record = built(record && readBack(record), posts);
        posts.forEach(({ path }, who) => {
          owner.set(path, who);
        });
        const leads = redirects(posts, record);
        const current = new Set(posts.map(({ path }) => path));
        for (const [path, who] of owner) {
          if (current.has(path)) expect(leads[path]).toBeUndefined();
          else expect(leads[path]).toBe(posts[who]?.path);
        }
        const firsts = [...record.lines.values()].map(({ paths }) => paths.at(-1));
        expect(new Set(firsts).size).toBe(firsts.length);
        for (const line of record.lines.values()) expect(formerPathsOf(line)).not.toContain(line.paths[0]);
      };
      build();
      for (const { who, to, by } of steps) {
        const place = places[who];
        const paths = places.map(({ file, slug }) => pagePathOf(slug ?? slugFromFile(file), null));
        const isTaken = paths.includes(`/${to}/`) || places.some(({ file }) => file === to);
        if (!place || isTaken) continue;
        if (by === 'file') Object.assign(place, { file: to });
        else place.slug = to;
        build();
      }
    }),
  );
});
