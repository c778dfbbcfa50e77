import { expect, test } from 'vitest';
import { fromHugo, fromZola } from './converted.ts';

const use = '{{< own src="a.png" size="9" >}}\nThe **text**\n{{< /own >}}';

/** What a template of Hugo makes of `use`; null if it is not simple enough. */
async function hugo(template: string, body = use): Promise<string | null> {
  const { text, notes } = await fromHugo(body, { files: { 'layouts/shortcodes/own.html': template } });
  return notes.length > 0 ? null : text;
}

test.each([
  ['<div class="box" style="color: red">{{ .Inner }}</div>', 'The **text**'],
  ['<div>\n  <p>{{ .Inner | markdownify }}</p>\n</div>', 'The **text**'],
  ['<img src="{{ .Get "src" }}" alt="{{ .Get `alt` }}" width="{{ .Get "size" }}">', '![](a.png)'],
  ['{{ .Get "size" }}', '9'],
  ['{{- $size := .Get "size" -}} {{ $size }} cm', '9 cm'],
  ['{{/* not shown */}}<b>x</b>', '**x**'],
  ['{{ with .Get "src" }}<a href="{{ . }}">{{ .  }}</a>{{ end }}', '[a.png](a.png)'],
  ['{{ with .Get "other" }}a{{ else }}b{{ end }}', 'b'],
  ['{{ if .Get "other" }}a{{ else if eq (.Get "size") "9" }}b{{ else }}c{{ end }}', 'b'],
  ['{{ if and (.Get "src") (not (.Get "other")) }}<b>a</b>{{ end }}', '**a**'],
  ['{{ .Get "other" | default "none" }} {{ default "x" (.Get "size") }}', 'none 9'],
  ['{{ if isset .Params "src" }}{{ index .Params "size" }}{{ end }}', '9'],
  ['{{ printf "%s-%s" (.Get "size") "b" | upper }}', '9-B'],
  ['{{ $image := .Page.Resources.GetMatch (.Get "src") }}<img src="{{ $image.RelPermalink }}">', '![](a.png)'],
  [
    '{{ $i := .Page.Resources.Get (.Get "src") }}{{ $s := $i.Resize "600x" }}<img src="{{ $s.RelPermalink }}">',
    '![](a.png)',
  ],
  ['<div><h4>Box</h4>{{ .Inner }}</div>', '**Box**\n\nThe **text**'],
  ['<blockquote>{{ .Inner }}</blockquote>', '> The **text**'],
  ['<div>{{ .Inner }}</div><script>run()</script>', 'The **text**'],
  ['{{ .Page.Title }} {{ .Site.Title }} {{ site.BaseURL }}', 'Hello Rain https://rain.example/blog/'],
])('Hugo: %s makes %j', async (template, expected) => expect(await hugo(template)).toBe(expected));

test.each([
  '{{ range .Params }}{{ . }}{{ end }}',
  '{{ partial "x.html" . }}',
  '{{ .Site.Data.x }}',
  '{{ if .Get "src" }}no end',
  '{{ end }}',
  '{{ unheard "of" }}',
  '{{ .Get "src" | }}',
  '<canvas id="x"></canvas><script>draw()</script>',
])('Hugo: %s is not simple enough', async (template) => {
  expect(await hugo(template, '{{< own "a" >}}')).toBeNull();
  // The text between the tags is kept then.
  expect((await fromHugo(use, { files: { 'layouts/shortcodes/own.html': template } })).text).toContain('The **text**');
});

test('a value within a line, in an address and in code becomes plain text', async () => {
  const body = '[x]({{<own>}}a) and {{< own >}} and `{{< own >}}b`';
  expect(await hugo('{{ .Site.BaseURL -}}\n', body)).toBe(
    '[x](https://rain.example/blog/a) and https://rain.example/blog/ and `https://rain.example/blog/b`',
  );
});

test('what is known of a name goes before its template, and the blog before its theme', async () => {
  const files = {
    'layouts/shortcodes/note.html': '<p>mine</p>',
    'layouts/_shortcodes/own.html': '<p>mine</p>',
    'themes/t/layouts/shortcodes/own.html': '<p>theirs</p>',
    'themes/t/layouts/shortcodes/other/x.html': '<p>theirs</p>',
  };
  expect((await fromHugo('{{< note >}}Wet{{< /note >}}', { files })).text).toBe('> [!NOTE]\n> Wet');
  expect((await fromHugo('{{< own >}}', { files })).text).toBe('mine');
  expect((await fromHugo('{{< other/x >}}', { files })).text).toBe('theirs');
});

test('a shortcode with code for a template between its tags is expanded if that is simple', async () => {
  const { text } = await fromHugo('{{< year.inline >}}{{ .Page.Title }}{{< /year.inline >}}');
  expect(text).toBe('Hello');
  const hard = await fromHugo('a {{< year.inline >}}{{ range .Site.Pages }}x{{ end }}{{< /year.inline >}} b');
  expect(hard).toEqual({ text: 'a  b', notes: ['1: the shortcode year.inline is not known, so it is left out'] });
});

test.each([
  ['<div>{{ body }}</div>', 'The **text**'],
  ['<div>{{ body | markdown | safe }}</div>', 'The **text**'],
  ['<img src="{{ src }}" alt="{{ alt | default(value=\'A\') }}">', '![A](a.png)'],
  ['{% if size and size == 9 %}big{% elif size %}b{% else %}c{% endif %}', 'big'],
  ['{%- set x = src -%}{{ x ~ "!" }}', 'a.png!'],
  ['{% if other is defined %}a{% endif %}{% if not other %}b{% endif %}', 'b'],
  ['{# not shown #}<a href="{{ get_url(path=src) }}">{{ config.title }}</a>', '[Rain](a.png)'],
  ['{% set i = resize_image(path=src, width=9, op="fit") %}<img src="{{ i.url }}">', '![](a.png)'],
])('Zola: %s makes %j', async (template, expected) => {
  const body = '{% own(src="a.png", size=9) %}\nThe **text**\n{% end %}';
  const { text, notes } = await fromZola(body, { files: { 'templates/shortcodes/own.html': template } });
  expect({ text, notes }).toEqual({ text: expected, notes: [] });
});

test('a template of Zola in markdown stays markdown, and one with loops is left', async () => {
  const markdown = { files: { 'templates/shortcodes/own.md': '> {{ body }}\n\n*{{ by }}*' } };
  expect((await fromZola('{% own(by="Ada") %}\nWet\n{% end %}', markdown)).text).toBe('> Wet\n\n*Ada*');
  const loop = { files: { 'templates/shortcodes/own.html': '{% for x in images %}{{ x }}{% endfor %}' } };
  expect((await fromZola('{{ own(images=["a"]) }}', loop)).notes).toHaveLength(1);
});
