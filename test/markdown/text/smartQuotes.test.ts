import { expect, test } from 'vitest';
import { smarten } from '../../../src/markdown/text/smartQuotes.ts';
import { html } from '../render.ts';

// Quotes, dashes and ellipses in a title.
test.each([
  [`"Don't," he said`, '“Don’t,” he said'],
  [`the '90s and 'tis so`, 'the ’90s and ’tis so'],
  [`'single' and "it's 'nested' here"`, '‘single’ and “it’s ‘nested’ here”'],
  ['wait...', 'wait…'],
  ['a -- b, a--b and a---b', 'a – b, a–b and a—b'],
  ['pages 3--5', 'pages 3–5'],
  ['run it with --help', 'run it with --help'],
  ['--base is an option', '--base is an option'],
  ['("quoted")', '(“quoted”)'],
  ['five.... dots', 'five.... dots'],
  ['a <!-- comment --> b', 'a <!-- comment --> b'],
  ['5" and 6\'', '5” and 6’'],
])('turns %s into %s', async (written, typographic) => {
  expect(smarten(written)).toBe(typographic);
});

test.each([
  // Beside Chinese, Japanese and Korean.
  ['他说"你好"吗', '他说“你好”吗'],
  ['他说"hello"。', '他说“hello”。'],
  ['"引用"です', '“引用”です'],
  ['これは"引用"、そして"次"。', 'これは“引用”、そして“次”。'],
  ['（"甲"）', '（“甲”）'],
  ['그는"안녕"이라고 "말"했다', '그는“안녕”이라고 “말”했다'],
  ["他说'好'了", '他说‘好’了'],
  ['the word"中文"here', 'the word“中文”here'],
  // Dashes, brackets and slashes.
  ['-"x"-', '-“x”-'],
  ['he said "well-" and left', 'he said “well-” and left'],
  ['"I was--" he said', '“I was–” he said'],
  ['yes--"no"', 'yes–“no”'],
  ['("a" and ["b"])', '(“a” and [“b”])'],
  ['either/"or"', 'either/“or”'],
  ['"a", "b"; "c": "d"!', '“a”, “b”; “c”: “d”!'],
  // Apostrophes.
  ["'tis, 'Twas and \"'Tis\"", '’tis, ’Twas and “’Tis”'],
  ["('90s) the '08 crash, in '68", '(’90s) the ’08 crash, in ’68'],
  ["rock 'n' roll, fish 'n chips", 'rock ’n’ roll, fish ’n chips'],
  ["get 'em; go 'round", 'get ’em; go ’round'],
  ["'cause and effect' is a phrase", '‘cause and effect’ is a phrase'],
  ["'1984' by Orwell", '‘1984’ by Orwell'],
  ["the dogs' tails, the 1990s' end", 'the dogs’ tails, the 1990s’ end'],
  ["don't; l'été; O'Neill's", 'don’t; l’été; O’Neill’s'],
  ["d'rin", 'd’rin'],
  // Nested ones.
  [`"he said 'no' to 'that'," she said`, '“he said ‘no’ to ‘that’,” she said'],
  [`'a "b" c'`, '‘a “b” c’'],
  [`"'a' b"`, '“‘a’ b”'],
  [`"'twas 'so'"`, '“’twas ‘so’”'],
  // Primes.
  [`he is 5' 10" tall`, 'he is 5′ 10″ tall'],
  [`6'2", 12' 3½"`, '6′2″, 12′ 3½″'],
  [`"he is 5' 10""`, '“he is 5′ 10””'],
])('opens and closes the quotes of %s: %s', (written, typographic) => {
  expect(smarten(written)).toBe(typographic);
});

test.each([
  ['en', '“a ‘b’ c” it’s'],
  ['en-GB', '“a ‘b’ c” it’s'],
  ['de', '„a ‚b‘ c“ it’s'],
  ['de-AT', '„a ‚b‘ c“ it’s'],
  ['de-CH', '«a ‹b› c» it’s'],
  ['fr', '«\u202fa “b” c\u202f» it’s'],
  ['fr-BE', '«\u202fa “b” c\u202f» it’s'],
  ['fr-CA', '«\u00a0a “b” c\u00a0» it’s'],
  ['fr-CH', '«a ‹b› c» it’s'],
  ['pl', '„a «b» c” it’s'],
  ['cs', '„a ‚b‘ c“ it’s'],
  ['sk', '„a ‚b‘ c“ it’s'],
  ['sv', '”a ’b’ c” it’s'],
  ['fi', '”a ’b’ c” it’s'],
  ['da', '“a ‘b’ c” it’s'],
  ['nb', '«a ‘b’ c» it’s'],
  ['hu', '„a »b« c” it’s'],
  ['ro', '„a «b» c” it’s'],
  ['ru', '«a „b“ c» it’s'],
  ['uk', '«a „b“ c» it’s'],
  ['es', '«a “b” c» it’s'],
  ['es-MX', '“a ‘b’ c” it’s'],
  ['pt-BR', '“a ‘b’ c” it’s'],
  ['pt-PT', '«a “b” c» it’s'],
  ['it', '«a “b” c» it’s'],
  ['nl', '“a ‘b’ c” it’s'],
  ['ja', '「a 『b』 c」 it’s'],
  ['zh-TW', '「a 『b』 c」 it’s'],
  ['zh-Hant-HK', '「a 『b』 c」 it’s'],
  ['zh-Hans', '“a ‘b’ c” it’s'],
  ['ko', '“a ‘b’ c” it’s'],
  ['tlh', '“a ‘b’ c” it’s'],
  ['DE-at', '„a ‚b‘ c“ it’s'],
])('uses the marks of the language %s: %s', (language, marks) => {
  expect(smarten(`"a 'b' c" it's`, language)).toBe(marks);
});

test.each([
  ['de', `Das war's, sagt 'ne Frau: "'s ist 'gut'."`, 'Das war’s, sagt ’ne Frau: „’s ist ‚gut‘.“'],
  ['nl', `'s ochtends en 't is "zo"`, '’s ochtends en ’t is “zo”'],
  ['fr', `L'ami dit " bonjour " et "non".`, 'L’ami dit « bonjour » et «\u202fnon\u202f».'],
  ['fr', '«\u00a0déjà\u00a0» et "x"', '«\u00a0déjà\u00a0» et «\u202fx\u202f»'],
  ['fr', 'Quoi ! Vraiment ? Oui ; voici : «dit-il».', 'Quoi\u202f! Vraiment\u202f? Oui\u202f; voici\u00a0: «dit-il».'],
  ['fr', '« Ah ?! » : « déjà » (ici !)', '«\u202fAh\u202f?!\u202f»\u00a0: «\u202fdéjà\u202f» (ici\u202f!)'],
  ['fr', 'à 10:30 https://x.fr/?a ; a  ! :-)', 'à 10:30 https://x.fr/?a\u202f; a  ! :-)'],
  ['fr-CA', 'Voici : « oui »', 'Voici\u00a0: «\u00a0oui\u00a0»'],
  ['en', 'What ! Is : this', 'What ! Is : this'],
  ['he', 'צה"ל אמר "שלום"', 'צה״ל אמר ”שלום”'],
  ['sv', `"a", sa "b"`, '”a”, sa ”b”'],
  ['ja', '彼は"はい"と言った', '彼は「はい」と言った'],
])('follows the rules of the language %s in %s', (language, written, typographic) => {
  expect(smarten(written, language)).toBe(typographic);
});

test.each([
  ['"*x*" and "**y**"', '“<em>x</em>” and “<strong>y</strong>”'],
  ['*"x"* and "*x* y"', '<em>“x”</em> and “<em>x</em> y”'],
  ['"[a](other.md)"', '“<a href="/blog/post/other/">a</a>”'],
  ['["a"](other.md)', '<a href="/blog/post/other/">“a”</a>'],
  ['"`code`" and \'`x`\'', '“<code>code</code>” and ‘<code>x</code>’'],
  ["*rock* 'n' *roll*", '<em>rock</em> ’n’ <em>roll</em>'],
  ['*she*\'s "~~it~~"', '<em>she</em>’s “<del>it</del>”'],
  ['"a\nb"  \n"c"', '“a\nb”<br/>\n“c”'],
  ['"a <span lang="de">"b"</span> c"', '“a <span lang="de">„b“</span> c”'],
])('keeps the side of quotes across elements in %s', async (written, shown) => {
  expect(await html(written)).toBe(`<p>${shown}</p>`);
});

test('uses the marks of the language of a post', async () => {
  expect(await html('"a" -- \'b\'...', { language: 'de' })).toBe('<p>„a“ – ‚b‘…</p>');
});

test('takes linear time for 10,000 quotes that never close', () => {
  const started = performance.now();
  for (const unit of [`"a 'b `, `'cause "`, `5' 10" `, `"'`]) smarten(unit.repeat(10_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('keeps the side of a quote across inline elements', async () => {
  expect(await html('"*so*" and *"so"* and it\'**s**')).toBe(
    '<p>“<em>so</em>” and <em>“so”</em> and it’<strong>s</strong></p>',
  );
});

test('leaves code and bare addresses as they are', async () => {
  const out = await html('`"code" -- x...` <kbd>"</kbd> <https://example.org/a--b>\n\n```\n"x"...\n```');
  expect(out).not.toMatch(/[“”–…]/);
});

test('leaves the text as written with smartQuotes: false', async () => {
  expect(await html('it\'s "so"...', { hasSmartQuotes: false })).toBe('<p>it&#x27;s &quot;so&quot;...</p>');
});
