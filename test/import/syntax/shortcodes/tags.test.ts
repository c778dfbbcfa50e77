import { expect, test } from 'vitest';
import { hugoTags } from '../../../../src/import/syntax/shortcodes/hugoTags.ts';
import type { Tag } from '../../../../src/import/syntax/shortcodes/model.ts';
import { zolaTags } from '../../../../src/import/syntax/shortcodes/zolaTags.ts';

/** A tag in short: `x [positional] {named}`. */
function short(tag: Tag): string {
  if (tag.kind === 'literal') return `literal ${tag.text}`.trim();
  if (tag.kind === 'close') return `close ${tag.name ?? ''}`.trim();
  const { positional, named } = tag.args;
  const values = [...positional.map((value) => `[${value}]`), ...[...named].map(([key, value]) => `{${key}=${value}}`)];
  return [tag.kind, tag.name, ...values].join(' ');
}

test.each([
  ['{{< x >}}', ['open x']],
  ['{{<x>}}', ['open x']],
  ['{{% x %}}', ['open x']],
  ['{{< x />}}', ['selfClosing x']],
  ['{{< x/>}}', ['selfClosing x']],
  ['{{< /x >}}{{</x>}}{{% /x %}}', ['close x', 'close x', 'close x']],
  ['{{< a/b-c.html "d e" f >}}', ['open a/b-c.html [d e] [f]']],
  ['{{< x a="b" Max-Width=\'3px\' c = 5 >}}', ['open x {a=b} {max-width=3px} {c=5}']],
  ['{{< x "say \\"hi\\"" `raw "\\n"` >}}', ['open x [say "hi"] [raw "\\n"]']],
  ['{{< x "a >}} b" >}}', ['open x [a >}} b]']],
  ['{{< x “typographic” >}}', ['open x [typographic]']],
  ['{{< x\n  a="b"\n  c="d\n e"\n>}}', ['open x {a=b} {c=d\n e}']],
  ['{{< x https://a.example/?b=c >}}', ['open x [https://a.example/?b=c]']],
  ['{{< x 50% >}}', ['open x [50%]']],
  ['{{< x "" >}}', ['open x []']],
  ['{{</* x "a" */>}}', ['literal {{< x "a" >}}']],
  ['{{%/* x */%}}', ['literal {{% x %}}']],
  ['{{/* secret */}}{{- /* secret */ -}}', ['literal', 'literal']],
  ['{{< x', []],
  ['{{< x "a >}}', []],
  ['{{ .Title }} {{x}} {{', []],
  ['{{< x {{< y >}}', ['open y']],
])('Hugo reads %j as %j', (text, expected) => expect(hugoTags(text).map(short)).toEqual(expected));

test.each([
  ['{{ x() }}', ['selfClosing x']],
  ['{{x(a=1,b=true)}}', ['selfClosing x {a=1} {b=true}']],
  ['{{ x(a="b", c=\'d\', e=`f "g"`) }}', ['selfClosing x {a=b} {c=d} {e=f "g"}']],
  ['{{ x(a=["b", 2, `c`], ) }}', ['selfClosing x {a=b, 2, c}']],
  ['{{ x(\n  a="b",\n  c="d"\n) }}', ['selfClosing x {a=b} {c=d}']],
  ['{% x(a="}}") %}text{% end %}', ['open x {a=}}}', 'close']],
  ['{%- x() -%}text{%- end -%}', ['open x', 'close']],
  ['{{/* x(a="b") */}}', ['literal {{ x(a="b") }}']],
  ['{%/* x() */%}', ['literal {% x() %}']],
  ['{{ x }} {% if y %} {{ x(a=b c) }} {{ x(', []],
])('Zola reads %j as %j', (text, expected) => expect(zolaTags(text).map(short)).toEqual(expected));

test('long texts with openings without an end are read in little time', () => {
  const openings = ['{{< x "', '{{< x a=', '{{/* ', '{{< ', '{{ x(a="', '{% x('];
  const started = performance.now();
  for (const opening of openings) {
    const text = `${opening}y `.repeat(5_000);
    expect(hugoTags(text).length + zolaTags(text).length).toBeGreaterThanOrEqual(0);
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});
