/** Checks bodies whose front matter has a problem too: one run reports both. */
import { beforeAll, expect, test } from 'vitest';
import { preparedSite } from '../sites/preparedSite.ts';

const config = 'title: x\nurl: https://example.org\n';
const body = [
  'See [gone](gone.md), [a section](#nowhere) and [one that is there](#a-heading).',
  '',
  '# A heading',
  '',
  '![A cat](cat.png) ![](/dot.png)',
  '',
  '```nolanguage',
  'x',
  '```',
].join('\n');
const bodyRules = ['dead-anchor', 'dead-link', 'missing-alt', 'missing-image', 'missing-image', 'unknown-language'];

const prepare = async (files: Record<string, string>) => {
  const { problems, entries } = await preparedSite({ 'content/site.yaml': config, ...files });
  return { problems, paths: entries.map(({ path }) => path) };
};

const matters: [rule: string, matter: string][] = [
  ['value-invalid', '---\ntitle: [a, list]\ndate: 2026-01-01\n---\n'],
  ['date-invalid', '---\ntitle: T\ndate: 2026-02-30\n---\n'],
  ['title-missing', '---\ndate: 2026-01-01\n---\n'],
  ['tag-empty', '---\ntitle: T\ndate: 2026-01-01\ntags: ["!"]\n---\n'],
  ['path-escapes', '---\ntitle: T\ndate: 2026-01-01\nslug: ../x\n---\n'],
  ['alias-invalid', '---\ntitle: T\ndate: 2026-01-01\naliases: [https://example.org/]\n---\n'],
  ['series-part', '---\ntitle: T\ndate: 2026-01-01\npart: 2\n---\n'],
  ['front-matter-syntax', '---\ntitle: "T\ndate: 2026-01-01\n---\n'],
  ['front-matter-syntax', '+++\ntitle = T\n+++\n'],
  ['front-matter-language', '---js\n{ title: 1 }\n---\n'],
  ['front-matter-open', '---\ntitle: T\ndate: 2026-01-01\ntags:\n  - one\n# A comment\n\n'],
];
const leftOut: [what: string, matter: string][] = [
  ['a draft', '---\ndraft: true\ntitle: [x]\n---\n'],
  ['a draft that cannot be read', '---\ndraft: true\ntitle: "x\n---\n'],
  ['a post of a later day', '---\ntitle: x\ndate: 2027-01-01\ntags: ["!"]\n---\n'],
];
const textOf = (rule: string, matter: string) =>
  // Without a title, a first h1 would become the title.
  `${matter}${rule === 'title-missing' ? body.replace('# A', '## A') : body}\n`;

let found: Awaited<ReturnType<typeof prepare>>;
beforeAll(async () => {
  const clashing = '---\ntitle: T\ndate: 2026-01-01\n---\n[gone](gone.md)\n';
  found = await prepare({
    ...Object.fromEntries(matters.map(([rule, matter], index) => [`content/post/a${index}.md`, textOf(rule, matter)])),
    ...Object.fromEntries(leftOut.map(([rule, matter], index) => [`content/post/b${index}.md`, textOf(rule, matter)])),
    'content/post/c.md': clashing,
    'content/post/C/index.md': clashing,
  });
}, 30_000);

test.each(matters.map(([rule, matter], index) => ({ rule, matter, index })))(
  'reports the problems of a body below front matter with $rule',
  ({ rule, matter, index }) => {
    const file = `content/post/a${index}.md`;
    const problems = found.problems.filter((problem) => problem.file === file);
    expect(problems.map((problem) => problem.rule).toSorted()).toEqual([rule, ...bodyRules].toSorted());
    const dead = problems.find((problem) => problem.rule === 'dead-link');
    expect(dead).toMatchObject({ position: { line: matter.split('\n').length }, line: body.split('\n')[0] });
    expect(found.paths.filter((path) => path.startsWith(`/post/a${index}`))).toEqual([]);
  },
);

test('checks the bodies of both files that claim one path', () => {
  const problems = found.problems.filter(({ file }) => /post\/c/i.test(file));
  expect(problems.map(({ rule, file }) => `${rule} ${file}`).toSorted()).toEqual([
    'dead-link content/post/C/index.md',
    'dead-link content/post/c.md',
    'path-taken content/post/c.md',
  ]);
});

test.each(leftOut.map(([what], index) => ({ what, index })))('does not check the body of $what', ({ index }) => {
  const problems = found.problems.filter(({ file }) => file === `content/post/b${index}.md`);
  expect(problems).toHaveLength(1);
  expect(problems.filter(({ rule }) => bodyRules.includes(rule))).toEqual([]);
});

test('reports a damaged image of a faulty post, and publishes nothing of the post if the problem only warns', async () => {
  const files = {
    'content/post/a.md': '---\ntitle: T\ndate: 2026-02-30\n---\n![A cat](cat.png)\n',
    'content/post/cat.png': 'no picture',
  };
  expect((await prepare(files)).problems.map(({ rule }) => rule).toSorted()).toEqual([
    'date-invalid',
    'image-unreadable',
  ]);
  const warned = { ...files, 'content/site.yaml': `${config}problems: { date-invalid: warn }\n` };
  const { problems, paths } = await prepare(warned);
  expect(problems.map(({ rule }) => rule)).toEqual(['date-invalid']);
  expect(paths).not.toContain('/post/cat.png');
});
