/** Sites to search, and copies of them whose pages run lines of the shell for a test. */
import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bundleEntries } from '../../../src/build/client.ts';
import type { Files } from '../../temporaryFolder.ts';
import { copyOf } from '../servedSite.ts';
import { open, openTab, type Tab } from '../tab.ts';
import type { Ran } from './searchDriver.ts';

const filler = 'Words that stand here so that the section is further down the page.\n\n'.repeat(30);

const wide = Array.from({ length: 60 }, (_, index) => `column${index}`);

export const searchedSite: Files = {
  'content/site.yaml': 'title: Site\nurl: https://example.org\n',
  'content/about.md': '---\ntitle: About\n---\nWho writes here\n',
  'content/post/sockets.md': `---\ntitle: On sockets\ndate: 2026-01-02\ntags: [linux]\n---\nStart\n\n${filler}## The kernel’s side\n\nA socket doesn’t wait; sockets never do.\n`,
  'content/post/japanese.md':
    '---\ntitle: 端末\ndate: 2025-01-02\nlang: ja\n---\n## 設定\n\n今日は東京で新しい端末を設定しました。\n',
  'content/post/trap.md': `---\ntitle: Trap\ndate: 2024-01-02\n---\n${'a'.repeat(60)}!\n\nunix\n`,
  'content/post/aside.md': `---\ntitle: Aside\ndate: 2023-01-02\n---\n${filler}A socket, by the way.\n\n${filler}`,
  // Has words far down in one section, in every kind of box.
  'content/post/far.md': [
    '---\ntitle: Far\ndate: 2023-01-01\n---\n',
    `${filler}An earlyword stands before any heading.\n\n${filler}## Deep\n\n${filler}`,
    `The deepword, and a sp<b>lit</b>word, and Straßenwörter, and two *quite* exactwords here.\n\n${filler}`,
    `<details><summary>More</summary>\n\n${filler}<details><summary>Inner</summary>\n\nThe hiddenword.\n\n</details>\n\n</details>\n\n`,
    `\`\`\`text\n${'x'.repeat(400)} codeword\n\`\`\`\n\n${filler}`,
    `| ${wide.join(' | ')} |\n|${' - |'.repeat(60)}\n| ${wide.map((_, index) => (index === 55 ? 'cellword' : 'x')).join(' | ')} |\n\n${filler}`,
    '## Later\n\nA deepword again.\n',
  ].join('\n'),
};

const textIn = (lang: string, text: string) =>
  `---\ntitle: Post in ${lang}\ndate: 2023-01-01\nlang: ${lang}\n---\nSome letters stand at the beginning.\n\n${text}\n`;

/** Has words that readers type in several ways. */
export const spellingSite: Files = {
  'content/site.yaml': 'title: Site\nurl: https://example.org\n',
  'content/post/tech.md': textIn(
    'en',
    'We released v1.2.3 of node.js and C++ with foo_bar, `--force` on 192.168.0.1; write to jane.doe@example.org or see /etc/passwd. A well-known state-of-the-art thing. It doesn’t wait. camelCaseName. The ﬁle is ﬁne. Ｆｕｌｌｗｉｄｔｈ text. İstanbul is nice. a café and a naïve resumé. Łódź and Ærø are places; a Weißbier has an end. The exact words stand here. C# and .NET. O(n) and snake_case_words, 3.14, 2024-05-06, 10:30, $HOME, #hashtag, http://foo.example/bar.',
  ),
  'content/post/german.md': textIn(
    'de',
    'Die Straße ist groß, und die Bücher über Käse sind schön. Der Fluß fließt. Buecher schreibt man auch Buecher. Donaudampfschiff.',
  ),
  'content/post/french.md': textIn('fr', "L'élève a mangé l’œuf à l'hôtel. Ça va, garçon?"),
  'content/post/nihongo.md': textIn(
    'ja',
    '今日は東京都庁で新しい端末を設定しました。プログラミングは楽しい。データベース。',
  ),
  'content/post/chinese.md': textIn('zh', '我们在北京大学学习计算机科学。数据库很重要。'),
  'content/post/decoy.md': textIn(
    'en',
    'The words are exact here, and version 1.2.4 of node with js. Force. 192.168.0.2. stand.',
  ),
  'content/post/korean.md': textIn('ko', '한국어로 데이터베이스를 설명합니다. API를 씁니다.'),
  'content/post/thai.md': textIn('th', 'นี่คือประเทศไทย'),
  'content/post/quoting.md': textIn('en', 'The word **再帰**関数 is Japanese.'),
  'content/post/turkish.md': textIn('tr', 'İSTANBUL ve ılık IŞIK güzel.'),
};

/** The driver, which is the same for all sites. Bundling it takes half a second. */
let bundle: ReturnType<typeof bundleEntries> | null = null;

/** Copies a built site and lets its main script load searchDriver.ts. */
export async function withDriver(dist: string): Promise<string> {
  let driver = '';
  const folder = await copyOf(dist);
  bundle ??= bundleEntries(process.cwd(), { driver: join(import.meta.dirname, 'searchDriver.ts') });
  for (const file of await bundle) {
    await mkdir(dirname(join(folder, file.fileName)), { recursive: true });
    await writeFile(join(folder, file.fileName), file.type === 'chunk' ? file.code : file.source);
    if (file.type === 'chunk' && file.isEntry) driver = basename(file.fileName);
  }
  // The policy of the page blocks scripts that a test would add.
  const [main = ''] = (await readdir(join(folder, 'assets'))).filter((name) => /^main-.*\.js$/.test(name));
  await appendFile(join(folder, 'assets', main), `\nimport('./${driver}');`);
  return folder;
}

/** Opens a page of a site with the driver. */
export async function openShell(url: string): Promise<Tab> {
  const tab = await openTab();
  await open(tab.page, url);
  await tab.page.waitForFunction(() => window.runInShell !== undefined);
  return tab;
}

/** Runs a line in the shell of the page. */
export function runLine({ page }: Tab, text: string): Promise<Ran> {
  return page.evaluate((line) => {
    if (!window.runInShell) throw new Error('The driver has not loaded.');
    return window.runInShell(line);
  }, text);
}
