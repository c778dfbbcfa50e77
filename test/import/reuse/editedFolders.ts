/** Small folders of several tools, and random edits of them. */
import { docusaurus } from '../../../src/import/readers/docusaurus.ts';
import { jekyll } from '../../../src/import/readers/jekyll.ts';
import { markdown } from '../../../src/import/readers/markdown.ts';
import type { Reader } from '../../../src/import/readers/model.ts';
import { obsidian } from '../../../src/import/readers/obsidian.ts';

/** What an author has: the texts by file, and HTML for components by name. */
export type Blog = { texts: Record<string, string>; components: Record<string, string> };

/** The posts that edits choose from, and the files that posts have in them. */
type Folder = Blog & { reader: Reader; posts: string[]; parts: string[]; settings: string };

const post = (title: string, body: string) => `---\ntitle: ${title}\nlayout: post\ndate: 2020-01-31\n---\n\n${body}\n`;

/** The folders. Their posts link to each other, embed each other, and have parts and pictures in common. */
export const folders: Readonly<Record<string, Folder>> = {
  Jekyll: {
    reader: jekyll,
    texts: {
      '_config.yml': 'title: Old\nurl: https://old.example\n',
      '_includes/note.html': '<p>A note of {{ site.title }}.</p>',
      'assets/cat.png': '',
      '_posts/2020-01-01-one.md': post(
        'One',
        '{% include note.html %}\n\n{% for post in site.posts %}{{ post.title }} {% endfor %}',
      ),
      '_posts/2020-01-02-two.md': post(
        'Two',
        'See [one]({% post_url 2020-01-01-one %}) and [three](/2020/01/31/three.html).',
      ),
      '_posts/2020-01-03-three.md': post('Three', '![cat](/assets/cat.png) {% link _posts/2020-01-01-one.md %}'),
      '_posts/2020-01-04-four.md': post('Four', '{% include_relative 2020-01-03-three.md %}\n\n{% box %}'),
    },
    components: { box: '<b>box</b>' },
    posts: ['one', 'two', 'three', 'four'].map((name, index) => `_posts/2020-01-0${index + 1}-${name}.md`),
    parts: ['_includes/note.html', 'assets/cat.png'],
    settings: '_config.yml',
  },
  Obsidian: {
    reader: obsidian,
    texts: {
      '.obsidian/app.json': '{}',
      'garden/Bees.md': post('Bees', '# Bees\n\n## Honey\n\nThey make it. ^honey\n\n[[#Honey]] ![[cat.png]]'),
      'garden/Trees.md': post('Trees', '![[Bees]]\n\n[[Bees#Honey]] and [[Bees#^honey|honey]].'),
      'garden/Moss.md': post('Moss', '![[Trees]]\n\n[[Fern]] and [[Stones]].'),
      'garden/Stones.md': post('Stones', 'Old ones. ^old\n\n<svg><title>A stone</title><path d="M0 0"/></svg>'),
      'garden/cat.png': '',
    },
    components: {},
    posts: ['Bees', 'Trees', 'Moss', 'Stones'].map((name) => `garden/${name}.md`),
    parts: ['garden/cat.png'],
    settings: '.obsidian/app.json',
  },
  Docusaurus: {
    reader: docusaurus,
    texts: {
      'docusaurus.config.js': "module.exports = { title: 'Old', url: 'https://old.example' };",
      'blog/_part.mdx': 'A **part**.\n',
      'blog/one.mdx': post('One', "import Part from './_part.mdx';\n\n<Part />\n\n<Box>text</Box>"),
      'blog/two.mdx': post('Two', 'See [one](./one.mdx) and ![cat](/img/cat.png).'),
      'blog/three.md': post('Three', ':::note\n\nSee [two](/blog/two).\n\n:::\n'),
      'static/img/cat.png': '',
    },
    components: { Box: '<div>{children}</div>' },
    posts: ['blog/one.mdx', 'blog/two.mdx', 'blog/three.md'],
    parts: ['blog/_part.mdx', 'static/img/cat.png'],
    settings: 'docusaurus.config.js',
  },
  Markdown: {
    reader: markdown,
    texts: {
      '_config.yml': 'title: Old\n',
      'notes/one.md': post('One', 'See [two](/writing/2020/two/) and [three](/writing/2020/three/).'),
      'notes/two.md': post('Two', '![cat](/img/cat.png) and [one](/writing/2020/one/).'),
      'notes/three.md': post('Three', 'A block. ^old\n\n[one](one.md)'),
      'public/img/cat.png': '',
    },
    components: {},
    posts: ['notes/one.md', 'notes/two.md', 'notes/three.md'],
    parts: ['public/img/cat.png'],
    settings: '_config.yml',
  },
};

/** Edits a blog. `choose` returns a number below another one. */
export type RandomEdit = (blog: Blog, folder: Folder, choose: (below: number) => number) => Blog;

const bodyLines = [
  'Another line.',
  '## Honey',
  '![cat](/assets/cat.png)',
  '![[cat.png]]',
  '![[Stones]] is old.',
  '\n![[Stones]]\n',
  '[[Stones#^old]]',
  '[[Bees]] and [[Gone#Part]]',
  'https://old.example/blog/two',
  '{% include note.html %}',
  '[two](/writing/2020/two/)',
  '[[three#^old]]',
  '<svg><title>Sign</title><path d="M1 1"/></svg>',
  '# Another title',
  '#tag',
];

/** Edits by name. Those of bodies are the ones that need not convert the whole folder. */
export const randomEdits: Readonly<Record<string, RandomEdit>> = {
  'adds a line': (blog, folder, choose) =>
    edited(blog, chosenPost(blog, folder, choose), (text) => `${text}\n${bodyLines[choose(bodyLines.length)]}\n`),
  'removes a line': (blog, folder, choose) =>
    edited(blog, chosenPost(blog, folder, choose), (text) => text.replace(/\n[^\n]+\n*$/, '\n')),
  'adds a first line': (blog, folder, choose) =>
    edited(blog, chosenPost(blog, folder, choose), (text) =>
      text.replace(/\n---\n/, `\n---\n\n${bodyLines[choose(bodyLines.length)]}\n`),
    ),
  'changes a drawing': (blog, folder, choose) =>
    edited(blog, chosenPost(blog, folder, choose), (text) => text.replace(/M\d/, `M${choose(9)}`)),
  'moves a key': (blog, folder, choose) =>
    edited(blog, chosenPost(blog, folder, choose), (text) => text.replace(/^---\n(.*\n)(.*\n)/, '---\n$2$1')),
  'changes a title': (blog, folder, choose) =>
    withKey(blog, chosenPost(blog, folder, choose), `title: Title ${choose(3)}`),
  'changes a slug': (blog, folder, choose) =>
    withKey(blog, chosenPost(blog, folder, choose), `slug: slug-${choose(3)}`),
  'changes a draft': (blog, folder, choose) =>
    withKey(blog, chosenPost(blog, folder, choose), `draft: ${choose(2) === 0}`),
  'adds a file': (blog, folder, choose) => {
    const from = chosenPost(blog, folder, choose);
    return edited(blog, from.replace(/(\w+)(\/index)?\.(\w+)$/, `new-${choose(3)}.$3`), () => post('New', 'New.'));
  },
  'removes a file': (blog, folder, choose) => without(blog, chosenPost(blog, folder, choose)),
  'renames a file': (blog, folder, choose) => {
    const from = chosenPost(blog, folder, choose);
    const text = blog.texts[from] ?? '';
    return edited(without(blog, from), from.replace(/(\w+)(\/index)?\.(\w+)$/, `$1-${choose(2)}$2.$3`), () => text);
  },
  'edits a part': (blog, { parts }, choose) =>
    edited(blog, parts[choose(parts.length)] ?? '', (text) => `${text}<p>Part ${choose(9)}</p>\n`),
  'removes a part': (blog, { parts }, choose) => without(blog, parts[choose(parts.length)] ?? ''),
  'edits the settings': (blog, { settings }) =>
    edited(blog, settings, (text) => text.replace(/Old\w*/, (title) => `${title}x`)),
  'edits the import map': (blog, _, choose) => ({
    ...blog,
    components: { box: `<i>${choose(3)}</i>`, Box: `<b>${choose(3)}</b>` },
  }),
  'edits nothing': (blog) => blog,
};

function chosenPost(blog: Blog, { posts }: Folder, choose: (below: number) => number): string {
  const present = [
    ...new Set([...posts, ...Object.keys(blog.texts).filter((file) => /-\d(?:\/index)?\.mdx?$/.test(file))]),
  ];
  return present[choose(present.length)] ?? '';
}

function edited(blog: Blog, file: string, edit: (text: string) => string): Blog {
  return { ...blog, texts: { ...blog.texts, [file]: edit(blog.texts[file] ?? '') } };
}

function without(blog: Blog, file: string): Blog {
  return { ...blog, texts: Object.fromEntries(Object.entries(blog.texts).filter(([name]) => name !== file)) };
}

function withKey(blog: Blog, file: string, line: string): Blog {
  const key = line.slice(0, line.indexOf(':'));
  return edited(blog, file, (text) => {
    const others = text.split('\n').filter((each) => !each.startsWith(`${key}:`));
    return [others[0], line, ...others.slice(1)].join('\n');
  });
}
