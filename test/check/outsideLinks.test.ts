import { beforeAll, expect, test } from 'vitest';
import { checkOutsideLinks } from '../../src/check/outsideLinks.ts';
import { politeLimits } from '../../src/check/politeRequests.ts';
import type { RenderedBody } from '../../src/markdown/model.ts';
import { resolveLink } from '../../src/markdown/resolveLink.ts';
import { localServers } from '../localServer.ts';
import { planned } from '../sites/planned.ts';
import { preparedWith } from '../sites/preparedWith.ts';

const requests: string[] = [];
const { serve } = localServers();
let origin = '';

beforeAll(async () => {
  origin = await serve(({ method, url = '' }, response) => {
    requests.push(`${method} ${url}`);
    const statuses: Record<string, number> = { '/gone': 410, '/old': 301, '/secret': 401 };
    response.writeHead(statuses[url] ?? 200, url === '/old' ? { Location: '/new' } : {}).end();
  });
});

test('requests each address once, and reports it at every place where it is written', async () => {
  const body = `[a](${origin}/gone#one) and [b](${origin}/fine)\n\n[c](${origin}/old) [mail](mailto:a@b.example)`;
  const config = [
    'title: x',
    `links: [{ label: a, url: "${origin}/gone" }, { label: b, url: "${origin}/secret" }]`,
    'problems: { outside-link-moved: fail }',
  ];
  const { site } = await planned({
    'site.yaml': config.join('\n'),
    'post/a.md': `---\ntitle: A\ndate: 2026-01-01\n---\n${body}\n`,
    'about.md': `# About\n\n[again](${origin}/gone#two)\n`,
  });
  const places = {
    'post/a.md': [
      [`${origin}/gone#one`, 1, 1],
      [`${origin}/fine`, 1, 40],
      [`${origin}/old`, 3, 1],
      ['mailto:a@b.example', 3, 30],
    ],
    'about.md': [[`${origin}/gone#two`, 3, 1]],
  } as const;
  const bodies = new Map(Object.entries(places).map(([file, links]) => [file, bodyWith(links, file)]));
  const prepared = preparedWith(site, { bodies });
  const report = await checkOutsideLinks(prepared, { ...politeLimits, pause: 0, onProgress: () => {} });
  const found = report.problems.map(({ rule, severity, file, position, hint }) => {
    return [rule, severity, `${file}:${position?.line}:${position?.column}`, hint.includes(`${origin}/new`)];
  });
  expect(found).toEqual([
    ['outside-link-dead', 'warn', 'content/site.yaml:2:26', false],
    ['outside-link-dead', 'warn', 'content/post/a.md:5:1', false],
    ['outside-link-dead', 'warn', 'content/about.md:3:1', false],
    ['outside-link-moved', 'fail', 'content/post/a.md:7:1', true],
  ]);
  expect(report.problems[1]?.line).toContain('[a](');
  expect(report.unchecked).toEqual([{ url: `${origin}/secret`, reason: 'status 401' }]);
  expect(requests.filter((line) => line === 'HEAD /gone')).toHaveLength(1);
  expect(requests.toSorted()).toEqual([
    'GET /gone',
    'HEAD /fine',
    'HEAD /gone',
    'HEAD /new',
    'HEAD /old',
    'HEAD /secret',
  ]);
});

function bodyWith(places: readonly (readonly [string, number, number])[], file: string): RenderedBody {
  const table = { base: '/', files: {}, paths: {} };
  const links = places.map(([url, line, column]) => {
    const target = resolveLink(url, file, table);
    return { kind: 'link' as const, url, target, position: { line, column } };
  });
  const summary = { words: 1, unit: 'words' as const, minutes: 1, excerpt: '' };
  return { key: '', sections: [], ids: [], links, images: [], problems: [], summary, terms: [] };
}
