import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/output/policy.ts';

const directives = (hosts: string[]) =>
  new Map(
    contentSecurityPolicy({ style: 'a', script: 'b' }, hosts)
      .split('; ')
      .map((line) => [line.split(' ')[0], line]),
  );

test('without media: only the site itself is asked, and nothing is framed', () => {
  const policy = directives([]);
  expect(policy.get('img-src')).toBe("img-src 'self'");
  expect(policy.get('media-src')).toBe("media-src 'self'");
  expect(policy.has('frame-src')).toBe(false);
});

test('hosts of media: may give images, recordings and frames, and nothing else', () => {
  const policy = directives(['frames.example', '*.wide.example']);
  const added = ' https://frames.example https://*.wide.example';
  expect(policy.get('img-src')).toBe(`img-src 'self'${added}`);
  expect(policy.get('media-src')).toBe(`media-src 'self'${added}`);
  expect(policy.get('frame-src')).toBe(`frame-src${added}`);
  const others = [...policy].filter(([name = '']) => !['img-src', 'media-src', 'frame-src'].includes(name));
  expect(others.map(([, line]) => line)).toEqual(
    [...directives([])].filter(([name = '']) => !['img-src', 'media-src'].includes(name)).map(([, line]) => line),
  );
});
