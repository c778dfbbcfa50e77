/** A small blog of each tool, without a fault: every link and picture is there, and every syntax is known. */
import type { Tool } from '../../../src/types/tool.ts';
import type { Files } from '../../temporaryFolder.ts';
import { item, wxr } from '../readers/wordpress/wxr.ts';

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg==',
  'base64',
);

const text = `The kettle sings. It sings of tea, of ${'long '.repeat(20)}evenings.`;

/** Returns the row of a post in an export of Ghost. */
const row = (slug: string, title: string, html: string) => ({
  ...{ id: slug, uuid: slug, slug, title, html, type: 'post', status: 'published', visibility: 'public' },
  ...{ featured: 0, published_at: '2020-01-31T10:00:00.000Z', updated_at: '2020-01-31T10:00:00.000Z' },
});

const ghostTables = {
  posts: [
    row('first-cup', 'First cup', `<p>${text}</p><img src="__GHOST_URL__/content/images/cup.png" alt="A cup">`),
    row('second-cup', 'Second cup', `<p>${text}</p><p><a href="__GHOST_URL__/first-cup/">The first</a></p>`),
  ],
  users: [
    { id: 'ada', name: 'Ada' },
    { id: 'bo', name: 'Bo' },
  ],
  posts_authors: [
    { post_id: 'first-cup', author_id: 'ada', sort_order: 0 },
    { post_id: 'second-cup', author_id: 'bo', sort_order: 0 },
  ],
  settings: [{ key: 'title', value: 'Kettle' }],
};

/** The files of each blog, in folders or with an export. */
export const blogs: Record<Tool, Files> = {
  jekyll: {
    '_config.yml':
      'title: Kettle\nurl: https://kettle.example\nauthor: Ada\nlang: en_GB\ntimezone: Europe/Vienna\ndescription: Tea.\npermalink: pretty\n',
    '_posts/2020-01-31-first-cup.md': `---\nlayout: post\ntitle: First cup\ncategories: tea\nauthor: Ada\nlast_modified_at: 2020-02-03\nimage: /assets/cup.png\ntoc: true\nmath: true\ncomments: true\n---\n\n${text}\n\n![A cup]({{ site.baseurl }}/assets/cup.png)\n`,
    '_posts/2020-02-01-second-cup.markdown': `---\nlayout: post\ntitle: Second cup\nexcerpt: Again.\nauthor: Ada\nseries: Tea\n---\n\n${text}\n\n[The first]({% post_url 2020-01-31-first-cup %})\n\n{% highlight js %}\nlet cup = 2;\n{% endhighlight %}\n`,
    'about.md': `---\nlayout: page\ntitle: About\n---\n\n${text}\n`,
    'assets/cup.png': png,
  },
  hugo: {
    'hugo.toml':
      'title = "Kettle"\nbaseURL = "https://kettle.example/"\nlanguageCode = "en-us"\n[permalinks]\nposts = "/:year/:month/:slug/"\n[[menus.main]]\nname = "About"\npageRef = "/about"\n',
    'content/posts/first-cup.md': `+++\ntitle = "First cup"\ndate = 2020-01-31\ntags = ["tea"]\nauthor = "Ada"\nweight = 10\nseries = ["Tea"]\nlastmod = 2020-02-03\ntoc = true\nmath = true\n+++\n\n${text}\n\n{{< figure src="/cup.png" alt="A cup" >}}\n`,
    'content/posts/second-cup/index.md': `---\ntitle: Second cup\ndate: 2020-02-01\nauthors: [Ada, Bo]\nseries: [Tea]\nweight: 20\ncover:\n  image: cup.png\n  alt: A cup\n---\n\n${text}\n\n[The first]({{< ref "first-cup.md" >}})\n\n![A cup](cup.png)\n`,
    'content/posts/second-cup/cup.png': png,
    'content/about.md': `---\ntitle: About\n---\n\n${text}\n`,
    'static/cup.png': png,
  },
  zola: {
    'config.toml': 'base_url = "https://kettle.example"\ntitle = "Kettle"\ndefault_language = "en"\n',
    'content/blog/_index.md': '+++\ntitle = "Blog"\nsort_by = "date"\n+++\n',
    'content/blog/first-cup.md': `+++\ntitle = "First cup"\ndate = 2020-01-31\nupdated = 2020-02-03\nweight = 1\nauthors = ["Ada"]\n[taxonomies]\ntags = ["tea"]\nseries = ["Tea"]\n[extra]\ntoc = true\nmath = true\n+++\n\n${text}\n\n![A cup](/cup.png)\n`,
    'content/blog/2020-02-01-second-cup.md': `+++\ntitle = "Second cup"\n+++\n\n${text}\n\n[The first](@/blog/first-cup.md)\n`,
    'static/cup.png': png,
  },
  astro: {
    'astro.config.mjs': "export default { site: 'https://kettle.example' };\n",
    'src/content/blog/first-cup.md': `---\ntitle: First cup\npubDate: 2020-01-31\nupdatedDate: 2020-02-03\nauthor: Ada\nheroImage: ../../assets/cup.png\nheroImageAlt: A cup\ntags: [tea]\ndraft: false\n---\n\n${text}\n\n![A cup](../../assets/cup.png)\n`,
    'src/content/blog/second-cup.mdx': `---\ntitle: Second cup\npubDate: 2020-02-01\ndescription: Again.\nauthors: [Ada]\nseries: Tea\norder: 2\n---\n\nimport Note from '../../components/Note.astro';\n\n${text}\n\n<Note>[The first](/blog/first-cup/)</Note>\n`,
    'src/assets/cup.png': png,
  },
  eleventy: {
    'eleventy.config.js': "export default function (config) { return { dir: { input: 'content' } }; }\n",
    'content/blog/blog.json': '{ "layout": "post.njk", "tags": "posts" }\n',
    'content/blog/first-cup.md': `---\ntitle: First cup\ndate: 2020-01-31\ntags: [tea]\nauthor: Ada\nseries: Tea\neleventyNavigation:\n  key: First cup\n  order: 1\n---\n\n${text}\n\n![A cup](cup.png)\n`,
    'content/blog/second-cup.md': `---\ntitle: Second cup\ndate: 2020-02-01\n---\n\n${text}\n\n[The first](/blog/first-cup/)\n`,
    'content/blog/cup.png': png,
  },
  gatsby: {
    'gatsby-config.js':
      "module.exports = { siteMetadata: { title: 'Kettle', siteUrl: 'https://kettle.example', author: { name: 'Ada' } } };\n",
    'content/blog/first-cup/index.md': `---\ntitle: First cup\ndate: "2020-01-31T22:12:03.284Z"\ndescription: "Tea."\nauthor: Ada\nfeaturedImage: ./cup.png\nfeaturedImageAlt: A cup\nseries: Tea\n---\n\n${text}\n\n![A cup](./cup.png)\n`,
    'content/blog/first-cup/cup.png': png,
    'content/blog/second-cup/index.md': `---\ntitle: Second cup\ndate: "2020-02-01T22:12:03.284Z"\n---\n\n${text}\n\n[The first](/first-cup/)\n`,
  },
  docusaurus: {
    'docusaurus.config.js':
      "module.exports = { title: 'Kettle', tagline: 'Tea', url: 'https://kettle.example', baseUrl: '/', presets: [['classic', { blog: {} }]] };\n",
    'blog/2020-01-31-first-cup/index.mdx': `---\nslug: first-cup\ntitle: First cup\ntags: [tea]\nauthors: [ada]\nkeywords: [tea, cup]\nimage: ./cup.png\nhide_table_of_contents: true\nsidebar_position: 2\n---\n\n${text}\n\n<!-- truncate -->\n\n![A cup](./cup.png)\n`,
    'blog/2020-01-31-first-cup/cup.png': png,
    'blog/authors.yml': 'ada:\n  name: Ada\n  url: https://ada.example\n',
    'blog/2020-02-01-second-cup.md': `---\ntitle: Second cup\nauthor: Ada\nauthor_url: https://ada.example\nlast_update:\n  date: 2020-02-03\n---\n\n${text}\n\n:::tip Hot\n\n[The first](/blog/first-cup)\n\n:::\n`,
  },
  obsidian: {
    '.obsidian/app.json': '{ "attachmentFolderPath": "files" }\n',
    'Tea/First cup.md': `---\ncreated: 2020-01-31\naliases: [Cup one]\nauthor: Ada\ncssclasses: [wide]\npublish: true\nseries: Tea\n---\n\n${text}\n\n![[cup.png|A cup]]\n\n#tea\n`,
    'Tea/Second cup.md': `---\ncreated: 2020-02-01\ntags:\n  - tea\n---\n\n${text}\n\n[[First cup|The first]]\n\n> [!faq]- Why?\n> Because. ==Yes==. %%Ask Ana.%%\n`,
    'files/cup.png': png,
  },
  wordpress: {
    'export.xml': wxr(
      item(1, {
        title: 'First cup',
        link: 'https://old.example/blog/2020/01/31/first-cup/',
        content: `<p>${text}</p>\n<img src="https://old.example/blog/wp-content/uploads/2020/cup-300x300.png" alt="A cup" />`,
        'wp:post_name': 'first-cup',
      }),
      item(2, {
        title: 'Second cup',
        link: 'https://old.example/blog/2020/02/01/second-cup/',
        content: `${text}\n\n<a href="https://old.example/blog/2020/01/31/first-cup/">The first</a>`,
        'wp:post_name': 'second-cup',
        creator: 'bo',
      }),
    ),
    'wp-content/uploads/2020/cup.png': png,
  },
  ghost: {
    'kettle.ghost.2020-02-02.json': JSON.stringify({
      db: [{ meta: { exported_on: 1_700_000_000_000, version: '5.80.0' }, data: ghostTables }],
    }),
    'content/images/cup.png': png,
  },
  markdown: {
    'post/2020-01-31-first-cup.md': `# First cup\n\n${text}\n\n![A cup](cup.png)\n`,
    'post/second-cup.md': `---\ntitle: Second cup\ndate: 2020-02-01\nauthor: Ada\nauthors: [Ada, Bo]\nweight: 3\nseries: Tea\ntoc: false\nlang: en\n---\n\n${text}\n\n[The first](2020-01-31-first-cup.md)\n`,
    'post/cup.png': png,
    'about.md': `# About\n\n${text}\n`,
  },
};
