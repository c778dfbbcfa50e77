import { expect, test } from 'vitest';
import { render } from '../render.ts';

const excerpt = async (body: string, emoji = false) => (await render(body, { hasEmoji: emoji })).summary.excerpt;

test('takes whole sentences, which do not end at a number or an abbreviation', async () => {
  const first = 'It costs 3.50 a month, i.e. less than a coffee does in most of the towns I know of.';
  const second = 'The rest of this long paragraph says what you get for it, and why that may be enough for some.';
  expect(await excerpt(`${first} ${second} ${second}`)).toBe(`${first} ${second}`);
});

test('cuts a sentence that is too long between words', async () => {
  const text = await excerpt(`${'windowing '.repeat(40)}end.`);
  expect(text).toMatch(/^(?:windowing )+windowing…$/);
  expect(text.length).toBeLessThanOrEqual(200);
});

test('ends Chinese text at a sentence, or between two words', async () => {
  const sentence = '我们每天早上都会去公园里跑步，然后回家吃早饭。';
  const whole = await excerpt(sentence.repeat(20));
  expect(whole).toBe(sentence.repeat(8));
  const long = await excerpt('我们的图书馆'.repeat(60));
  expect(long.length).toBeLessThanOrEqual(200);
  // 图书馆 is one word, 我们 another.
  expect(long).toMatch(/(?:我们|我们的|图书馆)…$/);
});

test('ends at the question mark of Arabic', async () => {
  const question = 'هل تعرف كيف تعمل هذه الأداة الصغيرة في سطر الأوامر ولماذا يحبها كثير من الناس؟';
  const answer = 'نعم أعرفها جيدا وسأشرح لك كل شيء عنها في هذا النص الطويل خطوة بعد خطوة حتى النهاية '.repeat(4);
  expect(await excerpt(`${question} ${answer}`)).toBe(question);
});

test('cuts a first word that is too long between characters', async () => {
  const family = '👨‍👩‍👧';
  expect(await excerpt('a'.repeat(500))).toBe(`${'a'.repeat(199)}…`);
  expect(await excerpt(`x${family.repeat(60)}`)).toMatch(new RegExp(`^x(?:${family})+…$`, 'u'));
});

test.each([
  ['only an image', '![A cat](photo.png)\n\nThe text.'],
  ['only an image of another host', '![A cat](https://other.example/cat.png)\n\nThe text.'],
  ['only an image that is a link', '[![A cat](photo.png)](other.md)\n\nThe text.'],
  ['a line of stars', '\\* \\* \\*\n\nThe text.'],
  ['a formula', 'Let $x^2$ be it.\n\nThe text.'],
])('skips a paragraph of %s', async (_name, body) => {
  expect(await excerpt(body)).toBe('The text.');
});

test('removes footnotes, formulas and shortcodes', async () => {
  expect(await excerpt('It works[^1]. See $E = mc^2$ there.\n\n[^1]: A note.')).toBe('It works.');
  expect(await excerpt('[^1]\n\n[^1]: A note.')).toBe('');
  expect(await excerpt('Done :tada: at 10:30:45 by std::move.')).toBe('Done at 10:30:45 by std::move.');
  expect(await excerpt('Done :tada: at last.', true)).toBe('Done 🎉 at last.');
});

test('adds the next paragraphs to a short one, as far as there is room', async () => {
  expect(await excerpt('fog on the window\n\na hand draws a small sun\n\nthen it is evening')).toBe(
    'fog on the window / a hand draws a small sun / then it is evening',
  );
  const enough = 'This is a paragraph that says enough to stand for all that follows it.';
  expect(await excerpt(`Hello.\n\n${enough}\n\nMore.`)).toBe(`Hello. ${enough}`);
  expect((await excerpt(`Hello.\n\n${'windowing '.repeat(40)}`)).length).toBeLessThanOrEqual(200);
});
