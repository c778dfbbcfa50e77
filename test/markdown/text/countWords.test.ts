import { expect, test } from 'vitest';
import { countWords } from '../../../src/markdown/text/countWords.ts';
import { render } from '../render.ts';

/** The numbers are those that a reader of the language would count; averages differ by up to a third. */
test.each([
  ['Thai', 'ผมชอบกินข้าวผัดกับเพื่อนที่ร้านอาหารใกล้บ้านทุกวัน', 13],
  ['Lao', 'ຂ້ອຍມັກກິນເຂົ້າກັບໝູ່ຢູ່ຮ້ານອາຫານໃກ້ບ້ານ', 10],
  ['Khmer', 'ខ្ញុំចូលចិត្តញ៉ាំបាយជាមួយមិត្តភក្តិនៅភោជនីយដ្ឋាន', 8],
  ['Burmese', 'ကျွန်တော်သည်သူငယ်ချင်းများနှင့်ထမင်းစားရတာကြိုက်သည်', 9],
  ['Tibetan', 'མི་རིགས་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས་ཆེ་མཐོངས་དང་ཐོབ་ཐངགི་རང་དབང་འདྲ་མཉམ་དུ་ཡོད་ལ', 14],
  ['Javanese', 'ꦱꦧꦼꦤ꧀ꦲꦸꦮꦺꦴꦁꦏꦭꦲꦶꦂꦫꦏꦺꦏꦤ꧀ꦛꦶꦩꦂꦢꦶꦏ', 6],
  ['Dai', 'ᦎᦱᧉᦓᦲᧉᦵᦗᦹᧈᦔᦸᧂᦃᦱᧉᦟᦸᧆ', 5],
])('counts the words of %s, which has no spaces', (_language, text, words) => {
  const { words: found, characters } = countWords(text);
  expect(characters).toBe(0);
  expect(found).toBeGreaterThanOrEqual(Math.floor((words * 2) / 3));
  expect(found).toBeLessThanOrEqual(Math.ceil((words * 4) / 3));
});

test.each([
  ['', 0, 0],
  ["Two words, it's — “three” or five…", 6, 0],
  ['ภาษาไทย and English 2026', 6, 0],
  ['ก', 1, 0],
  ['日本語 and English', 2, 3],
  ['サーバーの設定。', 0, 7],
  ['ㄅㄆㄇ', 0, 3],
  ['한국어는 띄어쓰기를 한다', 3, 0],
  ['हिन्दी में शब्द', 3, 0],
  ['كلمات عربية', 2, 0],
  ['😀 👍🏽', 0, 0],
])('counts in %j %i words and %i characters', (text, words, characters) => {
  expect(countWords(text)).toEqual({ words, characters });
});

test('estimates the reading time of a text in Thai', async () => {
  const { summary } = await render('ผมชอบกินข้าวผัดกับเพื่อนที่ร้านอาหารใกล้บ้านทุกวัน '.repeat(100));
  expect(summary).toMatchObject({ unit: 'words', minutes: 5 });
});
