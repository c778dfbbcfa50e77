import { describe, expect, test } from 'vitest';
import { mdxToMarkdown } from './mdxToMarkdown.ts';

/** Each row: the MDX, and the markdown. */
function table(rows: [string, string][]) {
  test.each(rows)('%j', async (body, expected) => {
    const { text, notes } = await mdxToMarkdown(body);
    expect(text.trim()).toBe(expected);
    expect(notes).toEqual([]);
  });
}

describe('alerts', () => {
  table([
    ['<Callout type="warning">\n  **Hot** soup.\n\n  - one\n</Callout>', '> [!WARNING]\n> **Hot** soup.\n>\n> - one'],
    ['<Note>Cold soup.</Note>', '> [!NOTE]\n> Cold soup.'],
    ["<Tip title='Warm'>\nsoup\n</Tip>", '> [!TIP] Warm\n> soup'],
    ['<Alert severity={"error"} title={`Hot`}>soup</Alert>', '> [!CAUTION] Hot\n> soup'],
    ['<WarningBox>soup</WarningBox>', '> [!WARNING]\n> soup'],
    ['<Callout type="info" text="soup" />', '> [!NOTE]\n> soup'],
    ['<callout-danger class="x">\n\nsoup\n\n</callout-danger>', '> [!CAUTION]\n> soup'],
    ['<Admonition />', ''],
    ['One.\n<Note>\nTwo.\n</Note>\nThree.', 'One.\n\n> [!NOTE]\n> Two.\n\nThree.'],
    ['<Note>\n<Tip>\ninner\n</Tip>\n</Note>', '> [!NOTE]\n> > [!TIP]\n> > inner'],
    ['- one\n\n  <Note title="x">\n    two\n  </Note>\n\n- three', '- one\n\n  > **x**\n  >\n  > two\n\n- three'],
    ['> <Note>\n> two\n>\n> three\n> </Note>', '> > **Note**\n> >\n> > two\n> >\n> > three'],
    ['- <Note>\n  two\n  </Note>', '- > **Note**\n  >\n  > two'],
    ['A <Note>small</Note> note.', 'A small note.'],
    ['<Note>\n\n```js\nif (a) {\n}\n```\n\n</Note>', '> [!NOTE]\n> ```js\n> if (a) {\n> }\n> ```'],
  ]);
});

describe('pictures', () => {
  const imports = `import cat from './cat.png'\nimport dog from "../dog.jpg?w=400"\n\n`;
  table([
    ['<Image src="/a b.png" alt="A [cat]" width={800} height={400} priority />', '![A \\[cat\\]](</a b.png>)'],
    [`${imports}<Image src={cat} alt='x' />`, '![x](./cat.png)'],
    [`${imports}<img src={dog.src} alt="x" />`, '![x](../dog.jpg)'],
    ['<NextImage src={require("./a.png").default} alt={"x"} {...rest} />', '![x](./a.png)'],
    ['<img src="/a.png" alt="x" style={{ width: "50%" }} className="wide" />', '![x](/a.png)'],
    [
      'An icon <img src="/a.png" alt="" width={20} className="x"/> here',
      'An icon <img src="/a.png" alt="" width="20"> here',
    ],
    ['<Figure src="a.png" alt="x" caption="The cat" />', '![x](a.png "The cat")'],
    ['<Figure caption="The cat">\n  ![x](a.png)\n</Figure>', '![x](a.png "The cat")'],
    ['<BlogImage src="a.png">The cat</BlogImage>', '![The cat](a.png "The cat")'],
    ['<figure>\n  <img src="a.png" alt="x" />\n  <figcaption>The cat</figcaption>\n</figure>', '![x](a.png "The cat")'],
    ['- <Image src="a.png" alt="x" />', '- ![x](a.png)'],
    ['| a |\n| - |\n| <Image src="a.png" alt="x" /> |', '| a |\n| - |\n| ![x](a.png) |'],
    ['<ThemedImage sources={{ light: "a.png", dark: "b.png" }} alt="x" />', '![x](a.png)'],
  ]);
});

describe('videos and posts of other sites', () => {
  const frame = (id: string, title = 'A video on YouTube') =>
    `<iframe src="https://www.youtube-nocookie.com/embed/${id}" title="${title}" width="560" height="315"></iframe>`;
  table([
    ['<YouTube id="dQw4w9WgXcQ" />', frame('dQw4w9WgXcQ')],
    ['<LiteYouTubeEmbed\n  id="dQw4w9WgXcQ"\n  title="A song"\n/>', frame('dQw4w9WgXcQ', 'A song')],
    ['<YouTubeEmbed url="https://youtu.be/dQw4w9WgXcQ?t=3" />', frame('dQw4w9WgXcQ')],
    [
      'See <Video src="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></Video> now',
      `See \n\n${frame('dQw4w9WgXcQ')}\n\n now`,
    ],
    [
      '<Vimeo id={76979871} />',
      '<iframe src="https://player.vimeo.com/video/76979871" title="A video on Vimeo" width="560" height="315"></iframe>',
    ],
    ['<Video src="/walk.mp4" autoPlay loop />', '<video src="/walk.mp4"></video>'],
    ['<Tweet id="1234567890" />', '[A post on X](https://x.com/i/status/1234567890)'],
    ['<TweetEmbed url="https://twitter.com/a/status/12345" />', '[A post on X](https://twitter.com/a/status/12345)'],
    ['<Tweet tweetLink="a/status/12345?s=20" />', '[A post on X](https://x.com/i/status/12345)'],
    [
      '<iframe src="https://a.example/x" title="x" allowFullScreen frameBorder="0" />',
      '<iframe src="https://a.example/x" title="x"></iframe>',
    ],
    ['<CodePen user="ana" id="abc" />', '[codepen.io](https://codepen.io/ana/pen/abc)'],
    ['<Gist url="https://gist.github.com/a/1" title="A list" />', '[A list](https://gist.github.com/a/1)'],
  ]);
});

describe('boxes', () => {
  table([
    [
      '<details>\n<summary>A **b** `c`</summary>\ntext\n</details>',
      '<details>\n<summary>A b c</summary>\n\ntext\n\n</details>',
    ],
    ['<ul>\n  <li>A **b**</li>\n  <li>c</li>\n</ul>', '<ul>\n<li>\n\nA **b**\n\n</li>\n\n<li>c</li>\n</ul>'],
    ['<head><title>A</title></head>\n\nText', 'Text'],
    ['<Details summary="More">\n  text\n</Details>', '<details>\n<summary>More</summary>\n\ntext\n\n</details>'],
    [
      '<details>\n  <summary>A <b>bold</b> one</summary>\n  *text*\n</details>',
      '<details>\n<summary>A <b>bold</b> one</summary>\n\n*text*\n\n</details>',
    ],
    [
      '<Accordions>\n<Accordion title="A">a</Accordion>\n</Accordions>',
      '<details>\n<summary>A</summary>\n\na\n\n</details>',
    ],
    [
      '<Tabs>\n  <TabItem value="npm" label="npm">\n    ```sh\n    npm i\n    ```\n  </TabItem>\n  <TabItem value="b">b</TabItem>\n</Tabs>',
      '**npm**\n\n```sh\nnpm i\n```\n\n**b**\n\nb',
    ],
    [
      "<Tabs items={['npm', 'pnpm']}>\n<Tabs.Tab>a</Tabs.Tab>\n<Tabs.Tab>b</Tabs.Tab>\n</Tabs>",
      '**npm**\n\na\n\n**pnpm**\n\nb',
    ],
    ['<Steps>\n\n1. one\n\n2. two\n\n</Steps>', '1. one\n\n2. two'],
    [
      '<CardGrid>\n  <Card title="One" icon="star">\n    a\n  </Card>\n  <LinkCard title="Two" href="/two/" description="b" />\n</CardGrid>',
      '**One**\n\na\n\n[Two](/two/): b',
    ],
    ['<Quote author="Ana">It rains.</Quote>', '> It rains.\n>\n> — Ana'],
    ['<Grid columns={2}><div>a</div><div>b</div></Grid>', 'a\n\nb'],
  ]);
});

describe('code', () => {
  table([
    [
      '<CodeBlock language="js" title="a.js">\n{`const a = 1;\nb();`}\n</CodeBlock>',
      '```js title="a.js"\nconst a = 1;\nb();\n```',
    ],
    ['<Code code={`a\n  b`} lang="sh" />', '```sh\na\n  b\n```'],
    ['<CodeBlock>\n```js\na\n```\n</CodeBlock>', '```js\na\n```'],
    ['<CodeGroup>\n\n```js\n<A />\n```\n\n</CodeGroup>', '```js\n<A />\n```'],
    ['<Mermaid chart={`graph LR\n a --> b`} />', '```mermaid\ngraph LR\n a --> b\n```'],
  ]);
});

describe('links and text', () => {
  table([
    ['<Link href="/a b">**go**</Link> on', '[**go**](</a b>) on'],
    ["See <NextLink to='/a'>this\n  one</NextLink>.", 'See [this one](/a).'],
    ['<LinkButton href="/start/">Start</LinkButton>', '[Start](/start/)'],
    [
      '<a href="/x" className="y" target="_blank">x</a> and <a href="/y">y</a>',
      '<a href="/x">x</a> and <a href="/y">y</a>',
    ],
    ['Press <Kbd>Ctrl</Kbd> <Badge text="New" /> <Icon name="x" />', 'Press <kbd>Ctrl</kbd> New'],
    ['<TOCInline toc={props.toc} exclude="x" />\n\nText', 'Text'],
    ['<>\n  one\n\n  two\n</>', 'one\n\ntwo'],
    ['a<br/>b<br />c <sub>d</sub>', 'a<br>b<br>c <sub>d</sub>'],
    ['<p style={{ color: "red" }}>One **two**.</p>', 'One **two**.'],
    ['<div className="x">\n  One.\n\n  Two.\n</div>', 'One.\n\nTwo.'],
    ['<div id="top">x</div>', '<span id="top"></span>\n\nx'],
    ['<label htmlFor="x">y</label> <td colSpan={2}>z</td>', 'y <td colspan="2">z</td>'],
    ['## <span className="a">Title</span>', '## Title'],
    ['<style>{`a { b: c }`}</style>\n\nText', 'Text'],
  ]);
});

describe('components that are not known', () => {
  test.each<[string, string, string[]]>([
    ['<Chart data={[1]}>\n  **a**\n\n  b\n</Chart>', '**a**\n\nb', ['<Chart>']],
    ['A <Wave>b</Wave> c <Wave/>.', 'A b c .', ['<Wave>', '<Wave>']],
    ['<Fact title="One" description="Two words." />', 'One\n\nTwo words.', ['<Fact>']],
    ['<Hero image="a.png" title="One" />', '![](a.png)\n\nOne', ['<Hero>']],
    ['<YouTube />', '', ['<YouTube>']],
    ['<CloudImage id="a" imgProps={{ alt: "A cat" }} />', '*A cat*', ['CloudImage']],
    ['<sound-map>a</sound-map>', 'a', ['<sound-map>']],
    ['<Outer>\n<Inner>\na\n</Inner>\n</Outer>', 'a', ['<Inner>', '<Outer>']],
  ])('%j', async (body, expected, names) => {
    const { text, notes } = await mdxToMarkdown(body);
    expect([text.trim(), notes.map(({ about }) => about)]).toEqual([expected, names]);
  });

  test.each([
    ['not closed', 'a <Note> b'],
    ['not opened', 'a </Note> b'],
    ['types', 'a Map<String> b'],
    ['crossing', '*a <b>c* d'],
  ])('tags that are %s stay', async (_, body) => expect((await mdxToMarkdown(body)).text).toBe(body));
});

test.each([
  ['<div hidden>\n  Not *yet*.\n</div>', '<!-- Not *yet*. -->'],
  ['<div style={{ display: "none" }}>Not -- yet.</div>', '<!-- Not - - yet. -->'],
  ['A <span className="hidden x">Not yet.</span> B', 'A <!-- Not yet. --> B'],
  ['<Note hidden={true}>Not yet.</Note>', '<!-- Not yet. -->'],
  ['<Note hidden={false}>Now.</Note>', '> [!NOTE]\n> Now.'],
  ['<div className="hidden md:block">Now.</div>', 'Now.'],
])('what was hidden is not published: %j', async (body, expected) => {
  expect((await mdxToMarkdown(body)).text.trim()).toBe(expected);
});

test('import-map.yaml decides first', async () => {
  const components = { Note: '<div data-kind="{type}">{children}</div>', 'Tabs.Tab': '<p>{children}</p>' };
  const { text } = await mdxToMarkdown('<Note type="a">\n  *b*\n</Note>\n\n<Tabs.Tab>c</Tabs.Tab>', { components });
  expect(text).toBe('<div data-kind="a">\n\n*b*\n\n</div>\n\n<p>c</p>');
});

test('files are found by an alias, and read as text', async () => {
  const files = { 'src/images/cat.png': '', 'src/code/a.js': 'a();' };
  const body = `import cat from '@/images/cat.png'\nimport a from '../src/code/a.js?raw'\n\n<Image src={cat} alt="x" />\n\n<Code lang="js" code={a} />`;
  expect((await mdxToMarkdown(body, { files })).text.trim()).toBe('![x](@/src/images/cat.png)\n\n```js\na();\n```');
});
