/** The keys of the services in site.yaml, for hints about unknown ones. */

/** The keys that are allowed in the place of a key, as in `comments.giscus.repo`; null outside of the services. */
export function serviceKeys(key: string): readonly string[] | null {
  const [first = '', service = '', inner] = key.split('.');
  if (service === '') return null;
  const known = keysOfServices[first];
  return known === undefined ? null : inner === undefined ? Object.keys(known) : (known[service] ?? null);
}

const keysOfServices: Record<string, Record<string, string[]>> = {
  comments: {
    giscus: ['repo', 'repoId', 'category', 'categoryId', 'host'],
    utterances: ['repo', 'label', 'host'],
    mastodon: [],
    isso: ['url'],
    load: [],
  },
  analytics: { plausible: ['domain', 'host'], goatcounter: [], umami: ['website', 'host'] },
  webmention: { host: [] },
  newsletter: { buttondown: ['name', 'host'], listmonk: ['host', 'list'], text: [] },
};
