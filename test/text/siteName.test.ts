import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/displayWidth.ts';
import { siteHost, siteName } from '../../src/text/siteName.ts';

test.each([
  ['catpost', 'catpost', 'catpost'],
  ['Fern & Alder', 'Fern & Alder', 'fern-alder'],
  ['  Two   spaces ', 'Two spaces', 'two-spaces'],
  ["Ada's notes", "Ada's notes", 'adas-notes'],
  ['Ada’s notes', 'Ada’s notes', 'adas-notes'],
  ['example.org', 'example.org', 'example.org'],
  ['Wait... what?', 'Wait... what?', 'wait-what'],
  ['C++ & me', 'C++ & me', 'c-me'],
  ['Über Öl', 'Über Öl', 'über-öl'],
  ['me@home: a diary', 'me@home: a diary', 'me-home-a-diary'],
  ['a/b/c', 'a/b/c', 'a-b-c'],
  ['רשימות על רדיו', 'רשימות על רדיו', 'רשימות-על-רדיו'],
  ['हिन्दी चिट्ठा', 'हिन्दी चिट्ठा', 'हिन्दी-चिट्ठा'],
  ['ことばの庭', 'ことばの庭', 'ことばの庭'],
  ['cat 🐈‍⬛', 'cat 🐈‍⬛', 'cat'],
  ['***', '***', 'blog'],
  ['🐈', '🐈', 'blog'],
  ['', '', 'blog'],
  ['Fern & Alder – notes on a garden', 'Fern & Alder', 'fern-alder'],
  ['Fern & Alder: notes on a garden', 'Fern & Alder', 'fern-alder'],
  ['Fern & Alder | notes on a garden', 'Fern & Alder', 'fern-alder'],
  ['A: a long title that begins with one letter', 'A: a long title…', 'a-a-long-title'],
  ['Notes on radio, weather and the repair of old devices', 'Notes on radio…', 'notes-on-radio'],
  ['Notes on radio, and then the weather', 'Notes on radio, and…', 'notes-on-radio-and'],
  ['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifffah…', 'donaudampfschifffah'],
  ['東京の小さな植物園で見た花の記録', '東京の小さな植物園…', '東京の小さな植物園'],
])('shortens the title %j to %j, and to the host %j', (title, name, host) => {
  expect(siteName(title)).toBe(name);
  expect(siteHost(title)).toBe(host);
  expect(displayWidth(name)).toBeLessThanOrEqual(20);
  expect(host).toMatch(/^[^\s@:]+$/);
});

test('cuts no character that is made of several code points', () => {
  expect(siteName('🐈‍⬛'.repeat(20))).toMatch(/^(?:🐈‍⬛)+…$/u);
  expect(siteName('नि'.repeat(40))).toMatch(/^(?:नि)+…$/);
});
