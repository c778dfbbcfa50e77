import { expect, test } from 'vitest';
import { readSiteConfig } from '../../src/content/config/readSiteConfig.ts';
import { contentSecurityPolicy } from '../../src/documents/policy.ts';

const { config } = readSiteConfig('', 'site.yaml');

const directives = (media: string[], scripts: string[] = []) =>
  new Map(
    contentSecurityPolicy({ style: 'a', script: 'b' }, { ...config, media, scripts })
      .split('; ')
      .map((line) => [line.split(' ')[0], line]),
  );

test('allows only the site itself, and no frames, if site.yaml lists no hosts', () => {
  const policy = directives([]);
  expect(policy.get('img-src')).toBe("img-src 'self'");
  expect(policy.get('media-src')).toBe("media-src 'self'");
  expect(policy.has('frame-src')).toBe(false);
});

test('allows images, recordings and frames from the hosts of media:, and nothing else', () => {
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

test('allows scripts from and connections to the hosts of scripts:, and nothing else', () => {
  const policy = directives([], ['count.example']);
  expect(policy.get('script-src')).toBe(`${directives([]).get('script-src')} https://count.example`);
  expect(policy.get('connect-src')).toBe("connect-src 'self' https://count.example");
  const changed = [...policy].filter(([name = '', line]) => directives([]).get(name) !== line).map(([name]) => name);
  expect(changed).toEqual(['script-src', 'connect-src']);
});

test('allows each service of site.yaml what it needs, and nothing else', () => {
  const directivesOf = (line: string) =>
    contentSecurityPolicy({ style: 'a', script: 'b' }, readSiteConfig(line, 'site.yaml').config).split('; ');
  const added = (line: string) => directivesOf(line).filter((directive) => !directivesOf('').includes(directive));
  expect(added('comments: { utterances: you/blog }')).toEqual(['frame-src https://utteranc.es']);
  expect(added('comments: { isso: https://example.org/isso }')).toEqual(["connect-src 'self' https://example.org"]);
  expect(added('comments: { mastodon: a.social }')).toEqual(["connect-src 'self' https://a.social"]);
  expect(added('analytics: { goatcounter: fern }')).toEqual(["connect-src 'self' https://fern.goatcounter.com"]);
  expect(added('newsletter: { buttondown: fern }')).toEqual(["form-action 'self' https://buttondown.com"]);
  expect(added('webmention: webmention.io')).toEqual([]);
});
