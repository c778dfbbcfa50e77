import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';

const giscus = '{ repo: you/blog, repoId: R_1, category: General, categoryId: DIC_1 }';
const website = '512c723a-a19d-4b71-614f-4d32c1d50fdf';

test.each([
  ['comments: { mastodon: example.social }', { kind: 'mastodon', host: 'https://example.social', load: 'click' }],
  ['comments: { mastodon: "@you@example.social", load: seen }', { host: 'https://example.social', load: 'seen' }],
  ['comments: { mastodon: "https://example.social/" }', { host: 'https://example.social' }],
  ['comments: { utterances: you/blog }', { kind: 'utterances', repo: 'you/blog', host: 'https://utteranc.es' }],
  ['comments: { utterances: { repo: you/blog, label: talk } }', { kind: 'utterances', label: 'talk' }],
  [`comments: { giscus: ${giscus} }`, { kind: 'giscus', repoId: 'R_1', host: 'https://giscus.app' }],
  ['comments: { isso: https://talk.example.org }', { kind: 'isso', url: 'https://talk.example.org' }],
  ['comments: { isso: "https://example.org/isso/" }', { kind: 'isso', url: 'https://example.org/isso' }],
  ['analytics: { plausible: example.org }', { kind: 'plausible', domain: 'example.org', host: 'https://plausible.io' }],
  ['analytics: { goatcounter: fern }', { kind: 'goatcounter', host: 'https://fern.goatcounter.com' }],
  [
    'analytics: { goatcounter: https://stats.example.org/count }',
    { kind: 'goatcounter', host: 'https://stats.example.org' },
  ],
  [`analytics: { umami: ${website} }`, { kind: 'umami', website, host: 'https://api-gateway.umami.dev' }],
  [
    `analytics: { umami: { website: ${website}, host: https://umami.example.org } }`,
    { host: 'https://umami.example.org' },
  ],
  ['newsletter: { buttondown: fern }', { kind: 'buttondown', name: 'fern', host: 'https://buttondown.com' }],
  ['newsletter: { listmonk: { host: https://list.example.org, list: abc }, text: Hi }', { list: 'abc', text: 'Hi' }],
  ['webmention: webmention.io', { host: 'https://webmention.io' }],
  ['webmention: { host: "http://localhost:8080" }', { host: 'http://localhost:8080' }],
])('reads %s', (line, expected) => {
  const { config, problems } = readSiteConfig(line, 'content/site.yaml');
  expect(problems).toEqual([]);
  const key = line.slice(0, line.indexOf(':'));
  const value = Object.entries(config).find(([name]) => name === key)?.[1];
  expect(value).toMatchObject(expected);
});

test.each([
  ['comments: giscus', 'comments.giscus must be { repo: you/blog'],
  ['comments: true', 'comments must name a service'],
  ['comments: mastodon', 'comments.mastodon must be the host of your account'],
  ['comments: disqus', 'comments.disqus is not a key that catpost knows'],
  [`comments: { mastodon: a.social, utterances: you/blog }`, 'comments must name one service'],
  ['comments: { load: seen }', 'comments must name one service'],
  ['comments: { mastodon: a.social, load: never }', 'comments.load must be click or seen'],
  ['comments: { utterances: blog }', 'comments.utterances.repo must be a repository'],
  ['comments: { giscus: { repo: you/blog } }', 'comments.giscus.repoId must be text'],
  ['comments: { giscus: { repo: you/blog, repoID: R_1 } }', 'comments.giscus.repoID is not a key'],
  ['comments: { isso: comments.example.org }', 'comments.isso.url must be an address'],
  ['comments: { isso: "http://comments.example.org" }', 'comments.isso.url must be an address'],
  ['comments: { isso: "https://a.example;script-src *" }', 'comments.isso.url must be an address'],
  ['analytics: google', 'analytics.google is not a key that catpost knows'],
  ['analytics: { plausible: https://example.org/ }', 'analytics.plausible.domain must be the name of the site'],
  ['analytics: { goatcounter: "my code" }', 'analytics.goatcounter must be your code'],
  ['analytics: { umami: 12 }', 'analytics.umami must be the id of the website'],
  ['newsletter: buttondown', 'newsletter.buttondown must be your user name'],
  ['newsletter: { listmonk: https://list.example.org }', 'newsletter.listmonk must be { host'],
  ['webmention: true', 'webmention must be webmention.io'],
])('reports %s with its line', (line, message) => {
  const { problems } = readSiteConfig(`title: Fern\n${line}`, 'content/site.yaml');
  expect(problems.map(({ rule, position }) => [rule, position?.line])).toContainEqual(['site-key', 2]);
  expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
});

test('suggests the key of a service that a misspelt one was meant for', () => {
  const hintOf = (line: string) => readSiteConfig(line, 'content/site.yaml').problems.map(({ hint }) => hint);
  expect(hintOf('comments: { utterance: you/blog }').join()).toContain('did you mean utterances?');
  expect(hintOf('comments: { giscus: { repoID: 1 } }').join()).toContain('did you mean repoId?');
});
