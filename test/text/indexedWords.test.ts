import { expect, test } from 'vitest';
import { inPairs, markedByOtherForms, withOtherForms, withoutOtherForms } from '../../src/text/indexedWords.ts';

test.each([
  ['en', 'Straße', ['strasse']],
  ['en', 'die STRAẞE, groß!', ['strasse', 'gross']],
  ['de', 'Straße', []],
  ['da', 'Ærø og Ørsted', ['aero', 'orsted']],
  ['pl', 'Łódź', ['lodz']],
  ['is', 'Þór', ['thor']],
  ['tr', 'ılık', ['ilik']],
  ['vi', 'Đà Nẵng', ['da']],
  ['fr', 'l’œuf', ['oeuf']],
  ['ar', 'قرأت والكتاب في المكتبات', ['كتاب', 'مكتبات']],
  ['he', 'בַּבתים הגדולים', ['בתים', 'גדולים']],
  ['fa', 'می\u200cخوانم كتاب را', ['خوانم', 'کتاب']],
  ['hi', 'हिन्दी और हिंदी', ['हिंदी']],
  ['pt', 'as canções e os animais, mais pães', ['canção', 'animal', 'pão']],
  ['en', 'plain words', []],
  ['en', 'café', []],
])('for %s, adds to %s the forms %j', (language, text, forms) => {
  const given = withOtherForms(text, language);
  expect([...given.matchAll(/\u2060(.*?)\u2060/g)].map(([, form]) => form)).toEqual(forms);
  expect(withoutOtherForms(given)).toBe(text);
});

test.each([
  ['fr', "L'élève d’une école", ["L'", 'élève', 'd’', 'une', 'école']],
  ['fr', 'L&#x27;élève', ['L&#x27;', 'élève']],
  ['fr', 'jusqu’ici aujourd’hui', ['jusqu’', 'ici', 'aujourd’hui']],
  ['it', 'dell’acqua', ['dell’', 'acqua']],
  ['ca', "l'home", ["l'", 'home']],
  ['en', "I don't, d'you", ['I', "don't,", "d'you"]],
  ['en', 'Ｆｕｌｌ ﬁle', ['Full', 'file']],
  ['ja', 'ﾌﾟ', ['', '\u2063', 'プ', '\u2063', '']],
])('for %s, splits %s into %j', (language, text, words) => {
  expect(withOtherForms(text, language).replaceAll('\u200B', '').split(' ')).toEqual(words);
});

test('moves the highlight of an added form to the word before it', () => {
  expect(markedByOtherForms('die Straße <mark>\u2060strasse\u2060,</mark> da')).toBe('die <mark>Straße</mark>, da');
  expect(markedByOtherForms('<mark>Straße</mark> <mark>\u2060strasse\u2060.</mark>')).toBe('<mark>Straße</mark>.');
});

/** Texts in scripts without spaces, and their indexed form; `|` stands for the invisible word break. */
test.each([
  ['データベース', '| デー ータ タベ ベー ース ス |'],
  ['東京都庁', '| 東京 京都 都庁 庁 |'],
  ['数据库', '| 数据 据库 库 |'],
  ['데이터베이스를 쓴다', '| 데이 이터 터베 베이 이스 스를 를 쓴다 다 |'],
  ['가나 나', '| 가나 나 나 |'],
  ['庁', '| 庁 |'],
  ['「はい」', '「 | はい い」'],
  ['今日、東京', '| 今日 日、 | 東京 京 |'],
  ['API를 쓰고', 'API | 를 쓰고 고 |'],
  ['は「API」と', '| は | 「API」 | と |'],
  ['閱讀。2026', '| 閱讀 讀 | 。2026'],
  ['読む、 API', '| 読む む、 API'],
  ['2026年', '2026 | 年 |'],
  ['年2026', '| 年 | 2026'],
  ['ロンドン2号', '| ロン ンド ドン ン | 2 | 号 |'],
  ['々〇ーヴ', '| 々〇 〇ー ーヴ ヴ |'],
  ['か\u3099き', '| か\u3099き き |'],
  ['ประเทศ', '| ปร ระ ะเ เท ทศ ศ |'],
  ['ที่นี่', '| ที่นี่ นี่ |'],
  ['ភាសា', '| ភាសា សា |'],
  ['မြန်မာ', '| မြန် န်မာ မာ |'],
  ['𠮷野家', '| 𠮷野 野家 家 |'],
  ['Straße', 'Straße'],
  ['Ελληνικά и Русский', 'Ελληνικά и Русский'],
])('indexes %s as %s', (text, indexed) => {
  const given = withOtherForms(text, 'de');
  expect(given.replaceAll('\u2063', '|').trim()).toBe(indexed);
  expect(withoutOtherForms(given)).toBe(text);
});

test.each([
  ['ベース', 'ベー ース'],
  ['京都', '京都'],
  ['庁', '庁'],
  ['베이스', '베이 이스'],
  ['東京 server 大学', '東京 server 大学'],
  ['APIを使う', 'API を使 使う'],
  ['socket', 'socket'],
])('asks the index for %s as %s', (text, asked) => {
  expect(inPairs(text)).toBe(asked);
});

test('adds nothing to a text in scripts with spaces', () => {
  const text = 'Plain words, café, Ελληνικά, Русский, עברית, हिन्दी, “quotes” – and 🎉.';
  expect(withOtherForms(text, 'en')).toBe(text);
});
