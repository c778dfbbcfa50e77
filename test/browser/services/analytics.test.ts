// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countVisits } from '../../../src/browser/services/analytics.ts';
import type { Analytics } from '../../../src/types/services.ts';

const sent = vi.fn((_url: string, _request: RequestInit) => Promise.resolve(new Response()));
const goat: Analytics = { kind: 'goatcounter', host: 'https://fern.goatcounter.com' };

beforeEach(() => {
  sent.mockClear();
  vi.stubGlobal('fetch', sent);
  history.replaceState(null, '', '/post/a/?utm_source=x');
  document.title = 'A – Fern';
});

afterEach(() => {
  Reflect.deleteProperty(navigator, 'globalPrivacyControl');
});

const count = (service: Analytics, site = 'localhost') => countVisits(JSON.stringify({ ...service, site }));
const bodyOf = () => JSON.parse(String(sent.mock.calls[0]?.[1].body));

test('sends GoatCounter the path, the title and the campaign', () => {
  count(goat);
  const url = new URL(sent.mock.calls[0]?.[0] ?? '');
  expect(url.origin + url.pathname).toBe('https://fern.goatcounter.com/count');
  expect(['p', 't', 'q'].map((name) => url.searchParams.get(name))).toEqual(['/post/a/', 'A – Fern', '?utm_source=x']);
});

test('sends Plausible an event for the domain', () => {
  count({ kind: 'plausible', host: 'https://plausible.io', domain: 'fern.example' });
  expect(sent.mock.calls[0]?.[0]).toBe('https://plausible.io/api/event');
  expect(bodyOf()).toMatchObject({ name: 'pageview', domain: 'fern.example', url: location.href });
});

test('sends Umami an event for the website', () => {
  count({ kind: 'umami', host: 'https://umami.example', website: 'id' });
  expect(sent.mock.calls[0]?.[0]).toBe('https://umami.example/api/send');
  expect(bodyOf()).toMatchObject({ type: 'event', payload: { website: 'id', url: location.href, title: 'A – Fern' } });
});

test('sends no cookie', () => {
  count(goat);
  expect(sent.mock.calls[0]?.[1].credentials).toBe('omit');
});

test('counts nothing on another host than that of the site', () => {
  count(goat, 'fern.example');
  expect(sent).not.toHaveBeenCalled();
});

test('counts nothing for a reader who refuses it', () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  count(goat);
  expect(sent).not.toHaveBeenCalled();
});

test('counts nothing if the settings cannot be read', () => {
  countVisits('{');
  expect(sent).not.toHaveBeenCalled();
});

test.each(['null', '{"kind":"umami","host":"https://umami.example","site":"localhost"}', '{"kind":"goatcounter"}'])(
  'sends nothing with the incomplete settings %s',
  (settings) => {
    countVisits(settings);
    expect(sent).not.toHaveBeenCalled();
  },
);
