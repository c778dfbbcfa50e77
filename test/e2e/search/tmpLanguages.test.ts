import { test } from 'vitest';
import { servedFolder, servedSite } from '../servedSite.ts';
import { openShell, runLine, withDriver } from './sites.ts';
import { writeFileSync } from 'node:fs';

const textIn = (lang: string, text: string) =>
  `---\ntitle: Post ${lang}\ndate: 2023-01-01\nlang: ${lang}\n---\n${text}\n`;
const table: [string, string, string[]][] = [
  ['en', 'The stories of running servers.', ['story', 'run', 'server', 'STORIES']],
  ['de', 'Viele Häuser haben Türen. Über die Schlüssel.', ['Haus', 'hauser', 'haeuser', 'Tür', 'tuer', 'uber', 'ÜBER', 'Schlüsseln']],
  ['fr', 'Les chevaux mangeaient des pommes œuvres.', ['pomme', 'manger', 'cheval', 'CHEVAUX', 'oeuvre']],
  ['es', 'Las canciones españolas corrían.', ['canción', 'cancion', 'española', 'espanola', 'correr']],
  ['pt', 'As canções brasileiras e os corações.', ['canção', 'cancao', 'coração', 'coracao', 'brasileiro']],
  ['it', 'Le città italiane, i ragazzi parlavano.', ['citta', 'italiano', 'ragazzo', 'parlare']],
  ['nl', 'De huizen en boeken waren geleerd.', ['boek', 'huis', 'leren']],
  ['pl', 'W bibliotekach czytałem książki o miastach, Łódź.', ['biblioteka', 'książka', 'ksiazka', 'miasto', 'lodz', 'czytać', 'KSIĄŻKI']],
  ['ru', 'Мы читали книги в больших городах, ёлка.', ['книга', 'книгу', 'город', 'большой', 'читать', 'КНИГИ', 'елка', 'Ёлка']],
  ['uk', 'Ми читали книжки у великих містах, їжак.', ['книжка', 'книжку', 'місто', 'великий', 'КНИЖКИ', 'читати']],
  ['tr', 'Kitaplarımızda evlerden İstanbul ve ışık yazıldı.', ['kitap', 'kitaplar', 'ev', 'evler', 'istanbul', 'İSTANBUL', 'ISTANBUL', 'ışık', 'isik', 'IŞIK']],
  ['ar', 'قرأت الكتاب في المكتبات الجديدة وأحمد إلى مدرسة، مُحَمَّد.', ['كتاب', 'الكتاب', 'مكتبة', 'المكتبة', 'مكتبات', 'جديدة', 'احمد', 'أحمد', 'مدرسه', 'المدرسة', 'محمد', 'وأحمد']],
  ['he', 'הספרים בבתים הגדולים של שָׁלוֹם בירושלים.', ['ספר', 'ספרים', 'הספרים', 'בית', 'בתים', 'גדול', 'שלום', 'ירושלים']],
  ['fa', 'کتاب‌ها را در شهرهای بزرگ می‌خوانم، كتابخانه.', ['کتاب', 'کتابها', 'کتاب‌ها', 'شهر', 'شهرها', 'بزرگ', 'كتاب', 'کتابخانه', 'می‌خوانم', 'خوانم']],
  ['hi', 'लड़कियाँ किताबें पढ़ती हैं और बच्चों को हिन्दी।', ['लड़की', 'किताब', 'किताबें', 'किताबों', 'बच्चा', 'बच्चे', 'हिन्दी', 'हिंदी']],
  ['bn', 'বইগুলো শহরের মানুষেরা পড়ে।', ['বই', 'শহর', 'শহরে', 'মানুষ', 'মানুষের', 'পড়া']],
  ['ja', '本を読みました。図書館で新しい端末を設定しています。', ['本', '読み', '図書', '端末', '設定', '新しい', '新しく', '読む', '設定する']],
  ['ko', '도서관에서 새로운 책들을 읽었습니다.', ['도서관', '책', '책을', '도서관은', '읽다', '새로운']],
  ['zh', '我在图书馆阅读新的书籍。', ['图书馆', '图书', '阅读', '书籍']],
  ['zh-Hant', '我在圖書館閱讀新的書籍。２０２６年', ['圖書館', '閱讀', '書籍', '2026', '２０２６']],
  ['id', 'Membaca buku-buku di perpustakaan, pembacaan dan bukunya.', ['baca', 'membaca', 'buku', 'bukumu', 'pustaka', 'perpustakaan']],
  ['vi', 'Tôi đọc sách ở thư viện thành phố Đà Nẵng.', ['thư viện', 'thu vien', 'doc', 'đọc', 'ĐỌC', 'da nang', 'thành phố']],
  ['th', 'ฉันอ่านหนังสือในห้องสมุด', ['หนังสือ', 'ห้องสมุด', 'อ่าน']],
  ['el', 'Διαβάζω τα βιβλία στις πόλεις του λόγος.', ['βιβλίο', 'βιβλια', 'πόλη', 'ΒΙΒΛΙΑ', 'ΛΟΓΟΣ', 'λογος', 'λόγου']],
];
const site = servedSite({
  'content/site.yaml': 'title: Site\nurl: https://example.org\n',
  ...Object.fromEntries(table.map(([lang, text]) => [`content/post/${lang.toLowerCase()}.md`, textIn(lang, text)])),
});
const driven = servedFolder(async () => withDriver(site.dist()));
test('x', { timeout: 300000 }, async () => {
  const tab = await openShell(driven.url('/'));
  const out: string[] = [];
  for (const [lang, , queries] of table)
    for (const query of queries) {
      const { lines, errors } = await runLine(tab, `grep -- '${query}'`);
      const index = lines.findIndex(({ text }) => text.startsWith(`post/${lang.toLowerCase()}.md:`));
      const line = lines[index];
      const marks = (line?.marks ?? []).map(({ start, end }) => line?.text.slice(start, end)).join('|');
      out.push(`${lang}\t${query}\t${index === 0 ? 'ok' : index > 0 ? `at ${index}` : 'MISSING'}\t[${marks}]\t${line?.links?.[0]?.href.match(/\?h=([^#]*)/)?.[1] && decodeURIComponent(line.links[0].href.match(/\?h=([^#]*)/)?.[1] ?? '')}\t${index !== 0 ? lines[0]?.text.slice(0, 20) : ''} ${errors}`);
    }
  writeFileSync('/tmp/out-scripts/table.txt', `${out.join('\n')}\n`);
});
