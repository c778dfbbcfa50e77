import { expect, test } from 'vitest';
import { readQuery } from '../../../src/shell/search/query.ts';
import { foldText } from '../../../src/text/foldText.ts';

test.each([
  ['socket', ['socket']],
  ['open sockets', ['open sockets']],
  ['node.js', ['nodejs', 'node js']],
  ['v1.2.3', ['v123', 'v1 2 3']],
  ['foo_bar', ['foobar', 'foo bar']],
  ['well-known port', ['wellknown port', 'well known port']],
  ["don't", ['dont', 'don t']],
  ['l’élève', ['lélève', 'l élève', 'leleve']],
  ['käse', ['käse', 'kaese', 'kase']],
  ['kaese', ['kaese', 'käse', 'kæse']],
  ['Straße', ['Straße', 'Strasse', 'strasse']],
  ['quelle', ['quelle']],
  ['query', ['query']],
  ['ｆｏｏ', ['foo']],
  ['ilk', ['ilk', 'ılk']],
  ['"exact words"', ['"exact words"', 'exact words']],
  ['“exact words”', ['"exact words"', 'exact words']],
  ['more "exact words"', ['more exact words']],
  ['5" disk', ['5 disk', '5 dısk']],
  ['(what?!)', ['what']],
  ['ベース', ['ベー ース']],
  ['ﾍﾞｰｽ', ['ベー ース']],
  ['庁', ['庁']],
  ['数据库 server', ['数据 据库 server']],
  ['"東京都庁"', ['"東京 京都 都庁"', '東京 京都 都庁']],
])('%s has the spellings %j', (text, spellings) => {
  expect(readQuery(text)?.spellings).toEqual(spellings);
});

test.each(['', '  ', '...', '"', '""', '!?', '--', '🎉'])('%j searches for nothing', (text) => {
  expect(readQuery(text)).toBeNull();
});

test.each<[string, string, boolean]>([
  ['C++', 'written in C++, mostly', true],
  ['C++', 'written in C, mostly', false],
  ['c#', 'C# and .NET', true],
  ['.net', 'C# and .NET', true],
  ['.net', 'the internet', false],
  ['v1.2.3', 'since V1.2.3.', true],
  ['v1.2.3', 'since v1.2.4', false],
  ['v1.2', 'since v1.2.3', true],
  ['v1.2', 'since v1.21', false],
  ['--force', 'push --force', true],
  ['--force', 'by force', false],
  ['/etc/passwd', 'cat /etc/passwd', true],
  ['foo_bar', 'call foo_bar()', true],
  ['jane.doe@example.org', 'mail Jane.Doe@example.org', true],
  ['192.168.0.1', 'at 192.168.0.1:80', true],
  ['192.168.0.1', 'at 192.168.0.12', false],
  ['"exact words"', 'The exact, words', true],
  ['"exact words"', 'The exact\n“words”', true],
  ['"exact words"', 'words exact', false],
  ['"exact words"', 'inexact words', false],
  ['"exact words"', 'exact wordsmith', false],
  ['"strasse der"', 'Straße der Nacht', true],
  ['"don\'t wait"', 'I don’t wait', true],
  ['"dont wait"', 'I don’t wait', true],
  ['"東京都庁"', '今日は東京都庁で', true],
  ['ベース', 'データベースを', true],
  ['ベース', 'ベーコンとソース', false],
  ['京都', '東京都庁', true],
  ['京都', '東京の都', false],
  ['据库', '数据库很重要', true],
  ['베이스', '데이터베이스를', true],
  ['베이스', '베이지, 이스라엘', false],
  ['APIを', 'このAPIを使う', true],
  ['node.js', 'このnode.jsを', true],
  ['ประเทศ', 'นี่คือประเทศไทย', true],
  ['"東京 都庁"', '今日は東京都庁で', true],
  ['node "exact words"', 'exact words', true],
  ['sock.*', 'anything', true],
  ['^words$', 'anything', true],
  ['wait,', 'anything', true],
])('whether %s is literally in %j: %s', (text, content, expected) => {
  const { literals = [] } = readQuery(text) ?? {};
  expect(literals.every((literal) => literal.test(foldText(content)))).toBe(expected);
});

test.each([
  ['socket', null],
  ['c++', 'c++'],
  ['"exact, words"', '"exact words"'],
  ['more "exact words"', 'more "exact words"'],
])('a result for %s highlights %s in the page', (text, marked) => {
  expect(readQuery(text)?.marked).toBe(marked);
});

test.each([
  ['"exact words"', true],
  ['京都', true],
  ['ベース', true],
  ['数据 计算机', true],
  ['京都 server', false],
  ['東京端末', false],
  ['서버를', false],
  ['node.js', false],
  ['socket', false],
])('whether %s finds nothing unless a text contains it literally: %s', (text, isStrict) => {
  expect(readQuery(text)?.isStrict).toBe(isStrict);
});
