import { describe, expect, test } from 'vitest';
import { liquidPass } from '../../../../src/import/syntax/liquid/liquidPass.ts';
import type { LiquidSite } from '../../../../src/import/syntax/liquid/model.ts';
import { passResult } from '../../passResult.ts';

const site: LiquidSite = {
  shared: () => ({
    site: {
      url: 'https://example.org/blog',
      baseurl: '',
      title: 'Tin',
      data: { cats: [{ name: 'Tom' }, { name: 'Ida' }] },
    },
  }),
  ofPost: ({ values, meaning }) => ({ page: { ...values, date: meaning.date } }),
  includesFolders: ['_includes'],
  source: '',
  timezone: 'UTC',
  tags: {},
};

const convert = (body: string, options = {}) => passResult(liquidPass(site), body, options);

describe('what is known is rendered', () => {
  test.each([
    ['A {{ page.title }} b', 'A Own b'],
    ['{{page.title|upcase}}', 'OWN'],
    ['{{ "now" | append: "!" }}', 'now!'],
    ['{{ page.date | date: "%-d %B %Y" }}', '31 January 2020'],
    ['{{ page.date | date_to_string }}', '31 Jan 2020'],
    ['[a]({{ "/b" | relative_url }}) [c]({{ "d" | absolute_url }})', '[a](/b) [c](/d)'],
    ['{{ site.url }}{{ site.baseurl }}/x', 'https://example.org/blog/x'],
    ['{{ "*a*" | markdownify }} {{ "A b" | slugify }}', '*a* a-b'],
    ['{{ "{{" }} and {% raw %}{{ x }}{% endraw %}', '{{ and &#123;{ x }}'],
    ['`{% raw %}{{ x }}{% endraw %}`', '`{{ x }}`'],
    ['{% assign cat = site.data.cats[1] %}{{ cat.name }}', 'Ida'],
    ['{% capture a %}b{{ page.title }}{% endcapture %}{{ a }}', 'bOwn'],
    ['{% if page.title == "Own" %}yes *x*{% else %}no{% endif %}!', 'yes *x*!'],
    ['{% unless page.gone %}a{% if true %}b{% endif %}{% endunless %}', 'ab'],
    ['{% if page.gone %}a{% elsif page.title %}b{% endif %}', 'b'],
    ['{% if page.gone %}a{% endif %}', ''],
    ['{% case page.title %}{% when "Own" %}a{% else %}b{% endcase %}', 'a'],
    ['{% for cat in site.data.cats %}- {{ cat.name }}\n{% endfor %}', '- Tom\n- Ida\n'],
    ['a {%- if true -%} b {%- endif -%} c', 'abc'],
    ['a{% comment %}secret {{ x }} {% what %}{% endcomment %}b', 'ab'],
    ['a{% # secret %}b', 'ab'],
    ['```\n{{ page.title }}\n```', '```\nOwn\n```'],
    ['é😀 {{ page.title }}', 'é😀 Own'],
  ])('%j', async (body, expected) => {
    expect(await convert(body)).toEqual({ text: expected, notes: [] });
  });
});

describe('what is not known stays as it is', () => {
  test.each([
    ['A {{ page.gone }} b', 'page.gone'],
    ['A {{ nothing }} b', 'nothing'],
    ['A {{ page.title | unheard_of }} b', 'unheard_of'],
    ['A {% unheard_of x %} b {{ page.title }}', 'unheard_of'],
    ['{% if page.title %}never closed', 'not closed'],
    ['A {{ page.title', 'not closed'],
    ['A {% for x in site.gone %}x{% endfor %}', 'site.gone'],
    ['{% endfor %}', 'endfor'],
    ['{% include gone.html %}', 'gone.html'],
    ['{% post_url 2020-01-31-gone %}', '2020-01-31-gone'],
    ['{% link gone.md %}', 'gone.md'],
  ])('%j', async (body, about) => {
    const { text, notes } = await convert(body);
    expect(text).toBe(body.replace('b {{ page.title }}', 'b Own'));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(about);
  });

  test('in code, without a message', async () => {
    const body = '```yaml\nkey: {{ secrets.TOKEN }}\n```\n\n`{% unheard_of %}`\n';
    expect(await convert(body)).toEqual({ text: body, notes: [] });
  });

  test('what a post protects', async () => {
    const body = '{{ page.title }}';
    expect(await convert(body, { matter: 'title: Own\nrender_with_liquid: false' })).toEqual({ text: body, notes: [] });
  });

  test('a loop without an end, and a text of mistakes', async () => {
    const loops =
      '{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}xxxxxxxxxx{% endfor %}{% endfor %}{% endfor %}';
    expect((await convert(loops)).text).toBe(loops);
    const mistakes = '{{ x {% y '.repeat(200);
    expect((await convert(mistakes)).text).toBe(mistakes);
  });
});

describe('links', () => {
  const files = {
    '_posts/2020-02-01-rain.md': '---\ntitle: Rain\n---\n',
    'news/_posts/2020-02-02-snow.md': '---\ntitle: Snow\n---\n',
    'about.md': '---\ntitle: About\n---\n',
    'a.pdf': '',
  };

  test.each([
    ['[a]({% post_url 2020-02-01-rain %}#b)', '[a](@/_posts/2020-02-01-rain.md#b)'],
    ['[a]({% post_url /news/2020-02-02-snow.md %})', '{% post_url /news/2020-02-02-snow.md %}'],
    ['[a]({% post_url 2020-02-02-snow %})', '[a](@/news/_posts/2020-02-02-snow.md)'],
    ['[a]({{ site.baseurl }}{% post_url 2020-02-01-rain %})', '[a](@/_posts/2020-02-01-rain.md)'],
    ['[a]({{ site.url }}{{ site.baseurl }}/{% link about.md %})', '[a](@/about.md)'],
    ['[a](https://example.org{% link /a.pdf %})', '[a](@/a.pdf)'],
    ['{% capture u %}{% link about.md %}{% endcapture %}[a]({{ u | relative_url }})', '[a](@/about.md)'],
    ['`{% post_url 2020-02-01-rain %}`', '`{% post_url 2020-02-01-rain %}`'],
  ])('%j', async (body, expected) => expect((await convert(body, { files })).text).toContain(expected));
});

describe('included files', () => {
  const files = {
    '_includes/cat.html':
      '<figure>\n\n    <img src="{{ include.src }}">\n\n    {{ include.gone }}</figure>\n<script>x()</script>\n',
    '_includes/loop.md': '{% include loop.md %}',
    '_includes/list.md': '{% for cat in include.cats %}{{ cat.name }} {% endfor %}',
    '_includes/{x}.md': 'odd',
    '_posts/note.txt': 'a note',
    'secret.txt': 'secret',
  };

  test.each([
    ['{% include cat.html src="a.png" %}', '<figure>\n<img src="a.png">\n</figure>'],
    ['{%- include cat.html src=page.title -%}', '<figure>\n<img src="Own">\n</figure>'],
    ['{% include {{ page.kind }}.md cats=site.data.cats %}', 'Tom Ida '],
    ['{% include_relative note.txt %}', 'a note'],
    ['{% include_cached list.md cats=site.data.cats %}', 'Tom Ida '],
  ])('%j', async (body, expected) => {
    const { text, notes } = await convert(body, { files, matter: 'title: Own\nkind: list' });
    expect([text.trim(), notes]).toEqual([expected.trim(), []]);
  });

  test.each([
    '{% include loop.md %}',
    '{% include ../secret.txt %}',
    '{% include_relative ../secret.txt %}',
    '{% include %}',
  ])('%j stays as it is', async (body) => {
    const { text, notes } = await convert(body, { files });
    expect(text).toBe(body);
    expect(notes).toHaveLength(1);
  });

  test('of a theme that is not in the folder', async () => {
    expect((await convert('{% include figure.html image_path="/a.png" caption="A cat" %}')).text).toBe(
      '![A cat](/a.png "A cat")',
    );
    expect((await convert('{% include toc %}')).text).toBe('');
    expect((await convert('{% include warning.html content="Hot" %}')).text).toBe('> [!WARNING]\n> Hot');
  });
});

test('import-map.yaml comes before everything else', async () => {
  const components = { youtube: '<p>Video {0}</p>', cat: '<b>{name}</b>', box: '<div>{children}</div>' };
  const body = '{% youtube x1 %}\n\n{% include cat.html name="Tom" %}\n\n{% box %}\na\n{% endbox %}\n';
  expect((await convert(body, { components })).text).toBe('<p>Video x1</p>\n\n<b>Tom</b>\n\n<div>\n\na\n\n</div>\n');
});
