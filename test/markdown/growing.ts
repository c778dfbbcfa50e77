/** Kinds of ordinary markdown, each `n` units long. The time to render one must grow no faster than `n`. */
export const growing: Record<string, (n: number) => string> = {
  'link definitions that are used': (n) =>
    `${lines(n, (i) => `[See][r${i}] it.`)}\n\n${lines(n, (i) => `[r${i}]: https://example.org/${i}`)}`,
  'link definitions that are not used': (n) => `Text.\n\n${lines(n, (i) => `[r${i}]: https://example.org/${i}`)}`,
  'link definitions with titles': (n) =>
    `Text.\n\n${lines(n, (i) => `[r${i}]: <https://example.org/${i}> "Title ${i}"`)}`,
  'link definitions apart': (n) => `Text.\n\n${paragraphs(n, (i) => `[r${i}]: https://example.org/${i}`)}`,
  'link definitions among paragraphs': (n) =>
    paragraphs(n, (i) => `See [r${i}] here.\n\n[r${i}]: https://example.org/${i}`),
  'one definition of the same name': (n) => lines(n, () => '[same]: https://example.org/'),
  'references to one definition': (n) => `${lines(n, () => '[same] and')}\n\n[same]: https://example.org/`,
  'references to nothing': (n) => lines(n, (i) => `[none ${i}][gone ${i}] and`),
  footnotes: (n) => `${lines(n, (i) => `Text[^${i}].`)}\n\n${paragraphs(n, (i) => `[^${i}]: A note.`)}`,
  'footnotes without a blank line': (n) =>
    `${lines(n, (i) => `Text[^${i}].`)}\n\n${lines(n, (i) => `[^${i}]: A note.`)}`,
  'references to one footnote': (n) => `${lines(n, () => 'Text[^1].')}\n\n[^1]: A note.`,
  'footnotes of several paragraphs': (n) =>
    `${lines(n, (i) => `Text[^${i}].`)}\n\n${paragraphs(n, (i) => `[^${i}]: A note.\n\n    More.`)}`,
  'footnotes that nothing names': (n) => `Text.\n\n${paragraphs(n, (i) => `[^${i}]: A note.`)}`,
  headings: (n) => paragraphs(n, (i) => `## Heading ${i}\n\nText.`),
  'headings of the same name': (n) => paragraphs(n, () => '## Heading\n\nText.'),
  'headings without text': (n) => paragraphs(n, () => '##\n\nText.'),
  'headings of every level': (n) => paragraphs(n, (i) => `${'#'.repeat((i % 6) + 1)} Heading ${i % 10}`),
  'underlined headings': (n) => paragraphs(n, (i) => `Heading ${i}\n----`),
  'columns of a table': (n) => [row(n, 'head'), row(n, '---'), row(n, 'cell')].join('\n'),
  'rows of a table': (n) => `| a | b |\n|---|---|\n${lines(n, (i) => `| ${i} | cell |`)}`,
  tables: (n) => paragraphs(n, () => '| a | b |\n|---|---|\n| 1 | 2 |'),
  'items of a list': (n) => lines(n, (i) => `- item ${i}`),
  'loose items of a list': (n) => paragraphs(n, (i) => `- item ${i}`),
  'numbered items': (n) => lines(n, (i) => `${i + 1}. item`),
  tasks: (n) => lines(n, (i) => `- [${i % 2 ? 'x' : ' '}] task ${i}`),
  'lists of two levels': (n) => lines(n, (i) => `- item ${i}\n  - inner`),
  quotes: (n) => paragraphs(n, (i) => `> quote ${i}`),
  'lines of a quote': (n) => lines(n, (i) => `> line ${i}`),
  alerts: (n) => paragraphs(n, () => '> [!NOTE]\n> A remark.'),
  paragraphs: (n) => paragraphs(n, (i) => `Paragraph ${i} with *words*, \`code\` and **more**.`),
  'lines of one paragraph': (n) => lines(n, (i) => `Line ${i} of *words* and \`code\`.`),
  'words of one line': (n) => 'word '.repeat(n),
  'letters of one word': (n) => 'x'.repeat(n),
  'emphasis in one line': (n) => '*a* '.repeat(n),
  'code spans in one line': (n) => '`a` '.repeat(n),
  'links in one line': (n) => '[a](https://example.org/) '.repeat(n),
  'addresses in one line': (n) => 'https://example.org/ '.repeat(n),
  'images in one line': (n) => '![a](photo.png) '.repeat(n),
  'quotation marks in one line': (n) => '"a" \'b\' '.repeat(n),
  'dashes and dots in one line': (n) => 'a -- b... '.repeat(n),
  'deleted words in one line': (n) => '~~a~~ '.repeat(n),
  'entities in one line': (n) => '&amp; '.repeat(n),
  'escapes in one line': (n) => '\\* '.repeat(n),
  'brackets in one line': (n) => '[a] '.repeat(n),
  'angle brackets in one line': (n) => 'a < b '.repeat(n),
  'raw elements in one line': (n) => '<b>a</b> '.repeat(n),
  'raw elements that are not closed': (n) => '<b>a '.repeat(n),
  'raw blocks': (n) => paragraphs(n, () => '<div>\n\ntext\n\n</div>'),
  'raw details': (n) => paragraphs(n, (i) => `<details><summary>${i}</summary>\n\ntext\n\n</details>`),
  'raw anchors': (n) => paragraphs(n, (i) => `<a id="a${i}"></a>text`),
  comments: (n) => paragraphs(n, () => '<!-- a -->'),
  'hard breaks': (n) => lines(n, () => 'a  '),
  rules: (n) => paragraphs(n, () => '---'),
  'indented code': (n) => paragraphs(n, (i) => `Text.\n\n    code ${i}`),
  'lines of a fence': (n) => `\`\`\`\n${lines(n, (i) => `line ${i}`)}\n\`\`\``,
  'coloured lines of a fence': (n) => `\`\`\`js\n${lines(n, (i) => `const a${i} = "b";`)}\n\`\`\``,
  fences: (n) => paragraphs(n, () => '```js\nconst a = 1;\n```'),
  'fences in unknown languages': (n) => paragraphs(n, (i) => `\`\`\`none${i}\na\n\`\`\``),
  formulas: (n) => '$a$ '.repeat(n),
  'displayed formulas': (n) => paragraphs(n, () => '$$\na\n$$'),
  descriptions: (n) => paragraphs(n, (i) => `term ${i}\n: what it is`),
  'descriptions of one list': (n) => lines(n, (i) => `term ${i}\n: what it is`),
  'descriptions of one term': (n) => `term\n${lines(n, (i) => `: what it is ${i}`)}`,
  'loose descriptions': (n) => paragraphs(n, (i) => `term ${i}\n\n: what it is`),
  'descriptions in a quote': (n) => paragraphs(n, (i) => `> term ${i}\n> : what it is`),
  'descriptions of two terms each': (n) => paragraphs(n, (i) => `term ${i}\nanother\n: what it is\n: and more`),
  'descriptions and paragraphs': (n) => paragraphs(n, (i) => `term ${i}\n: what it is\n\nText.`),
  'descriptions and headings': (n) => paragraphs(n, (i) => `## Heading ${i}\n\nterm\n: what it is`),
  'lists and paragraphs': (n) => paragraphs(n, (i) => `- item ${i}\n\nText with \`code\` &amp; more.`),
  'quotes and paragraphs': (n) => paragraphs(n, (i) => `> quote ${i}\n\nText &amp; more.`),
  'lists and footnotes': (n) => paragraphs(n, (i) => `- item[^${i}]\n\n[^${i}]: A note.`),
  'links to sections': (n) => `${lines(n, (i) => `[a](#heading-${i})`)}\n\n${paragraphs(n, (i) => `## Heading ${i}`)}`,
  'links to posts': (n) => lines(n, () => '[a](other.md)'),
  'dead links': (n) => lines(n, (i) => `[a](gone-${i}.md)`),
  'Chinese text': (n) => '我们的文章，“很长”。'.repeat(n),
  'Thai text': (n) => 'ภาษาไทยไม่มีวรรค'.repeat(n),
  emoji: (n) => ':tada: 🎉 '.repeat(n),
};

function lines(n: number, lineOf: (index: number) => string): string {
  return Array.from({ length: n }, (_, index) => lineOf(index)).join('\n');
}

function paragraphs(n: number, textOf: (index: number) => string): string {
  return Array.from({ length: n }, (_, index) => textOf(index)).join('\n\n');
}

function row(n: number, cell: string): string {
  return `|${` ${cell} |`.repeat(n)}`;
}
