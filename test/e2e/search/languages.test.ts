/** Finds words in other forms than those of the text, in every language that catpost has texts for. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { servedFolder, servedSite } from '../servedSite.ts';
import { openShell, runLine, withDriver } from './sites.ts';

/** Texts, what readers search for, and what of the text each of them marks. */
const texts: Record<string, { text: string; found: Record<string, string> }> = {
  ar: {
    text: 'قرأت الكتاب في المكتبات مع أحمد ومُحَمَّد.',
    found: { كتاب: 'الكتاب', المكتبة: 'المكتبات', مكتبة: 'المكتبات', احمد: 'أحمد', محمد: 'ومُحَمَّد' },
  },
  bn: { text: 'বইগুলো শহরের মানুষেরা পড়ে।', found: { বই: 'বইগুলো', শহরে: 'শহরের', মানুষের: 'মানুষেরা' } },
  de: { text: 'Viele Häuser haben Türen.', found: { Haus: 'Häuser', TUER: 'Türen', turen: 'Türen' } },
  el: { text: 'Διαβάζω τα βιβλία, κι ο λόγος.', found: { βιβλίο: 'βιβλία', ΛΟΓΟΣ: 'λόγος', λόγου: 'λόγος' } },
  en: { text: 'The stories of running servers.', found: { story: 'stories', run: 'running' } },
  es: { text: 'Las canciones españolas.', found: { cancion: 'canciones', española: 'españolas' } },
  fa: {
    text: 'در شهرهای بزرگ می\u200cخوانم، كتابخانه.',
    found: { شهر: 'شهرهای', شهرها: 'شهرهای', خوانم: 'می\u200cخوانم', کتابخانه: 'كتابخانه' },
  },
  fr: { text: 'Les chevaux mangeaient.', found: { cheval: 'chevaux', manger: 'mangeaient' } },
  he: { text: 'הספרים בבתים של שָׁלוֹם.', found: { ספר: 'הספרים', בתים: 'בבתים', שלום: 'שָׁלוֹם' } },
  hi: { text: 'लड़कियाँ हिन्दी किताबें पढ़ती हैं।', found: { लड़की: 'लड़कियाँ', किताबों: 'किताबें', हिंदी: 'हिन्दी' } },
  id: { text: 'Membaca di perpustakaan.', found: { baca: 'Membaca', pustaka: 'perpustakaan' } },
  it: { text: 'I ragazzi e le città.', found: { ragazzo: 'ragazzi', citta: 'città' } },
  ja: {
    text: '本を読みました。新しい「Unix」の端末１２３を設定する。',
    found: { 読む: '読', 新しく: '新し', unix: 'Unix', 端末: '端末', 123: '123' },
  },
  ko: { text: '도서관에서 책들을 읽었습니다.', found: { 책을: '책', 읽다: '읽', 도서관은: '도서관' } },
  nl: { text: 'De huizen en boeken.', found: { huis: 'huizen', boek: 'boeken' } },
  pl: { text: 'Czytałem książki w bibliotekach.', found: { ksiazka: 'książki', biblioteka: 'bibliotekach' } },
  pt: { text: 'As canções dos animais.', found: { cancao: 'canções', canção: 'canções', animal: 'animais' } },
  ru: { text: 'Мы читали книги, и ёлка.', found: { книгу: 'книги', елка: 'ёлка', ЧИТАТЬ: 'читали' } },
  th: { text: 'ฉันอ่านหนังสือในห้องสมุด', found: { หนังสือ: 'หนังสือ' } },
  tr: {
    text: 'Kitaplarımızda İstanbul ışığı.',
    found: { kitap: 'Kitaplarımızda', istanbul: 'İstanbul', ISTANBUL: 'İstanbul' },
  },
  uk: { text: 'Великі містах та книжки.', found: { книжка: 'книжки', місто: 'містах', великий: 'Великі' } },
  vi: { text: 'Tôi đọc sách ở Đà Nẵng.', found: { doc: 'đọc', 'da nang': 'Đà Nẵng' } },
  'zh-hans': { text: '我在图书馆阅读。', found: { 图书: '图书', 阅读: '阅读' } },
  'zh-hant': { text: '我在圖書館閱讀。２０２６年', found: { 閱讀: '閱讀', 2026: '2026' } },
};

// The sampled third has Arabic, Persian, Greek, Devanagari, Japanese, Thai, and Latin letters with marks.
const tried = sampled(Object.entries(texts));

const post = (lang: string, text: string) => `---\ntitle: In ${lang}\ndate: 2023-01-01\nlang: ${lang}\n---\n${text}\n`;
const site = servedSite({
  'content/site.yaml': 'title: Site\nurl: https://example.org\n',
  ...Object.fromEntries(tried.map(([lang, { text }]) => [`content/post/${lang}.md`, post(lang, text)])),
});
const driven = servedFolder(async () => withDriver(site.dist()));

test('finds and marks words in every language', async () => {
  const tab = await openShell(driven.url('/'));
  const wrong: string[] = [];
  for (const [lang, { found }] of tried) {
    for (const [query, expected] of Object.entries(found)) {
      const [first] = (await runLine(tab, `grep '${query}'`)).lines;
      const marked = first?.marks?.map(({ start, end }) => first.text.slice(start, end)).join(' ');
      if (!first?.text.startsWith(`post/${lang}.md:`) || marked !== expected) {
        wrong.push(`${query} (${lang}): ${marked} in ${first?.text}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(tab.errors).toEqual([]);
});
