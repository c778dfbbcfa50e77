import { expect, test } from 'vitest';
import { fromHugo } from './converted.ts';

const note = '{{< note >}}Wet{{< /note >}}';
const image = '{{< img src="a.png" >}}';

test.each([
  [`a\n${note}\nb`, 'a\n\n> [!NOTE]\n> Wet\n\nb'],
  [`a\n\n${note}\n\nb`, 'a\n\n> [!NOTE]\n> Wet\n\nb'],
  [`${image}\n${image}\n`, '![](a.png)\n\n![](a.png)\n'],
  [`a ${image} b`, 'a ![](a.png) b'],
  [`a ${note} b`, 'a Wet b'],
  [`- a\n  ${image}\n- b`, '- a\n\n  ![](a.png)\n\n- b'],
  [`- ${image}\n- b`, '- ![](a.png)\n\n- b'],
  [`1. a\n\n   {{< note >}}\n   Wet\n   {{< /note >}}\n`, '1. a\n\n   > **Note**\n   >\n   > Wet\n'],
  [`> a\n> ${image}\n> b`, '> a\n>\n> ![](a.png)\n>\n> b'],
  [
    `> {{< details "More" >}}\n> Wet\n> {{< /details >}}`,
    '> <details>\n> <summary>More</summary>\n>\n> Wet\n>\n> </details>',
  ],
  [`| a | ${image} |`, '| a | ![](a.png) |'],
  [`[${image}](/b/)`, '[![](a.png)](/b/)'],
  [`## ${image} Title`, '## ![](a.png) Title'],
  ['a\n\n{{< toc >}}\n\nb', 'a\n\n\nb'],
])('%j becomes %j', async (body, expected) => expect((await fromHugo(body)).text).toBe(expected));

test.each([
  ['Write {{</* figure src="a" */>}} here', 'Write `{{< figure src="a" >}}` here'],
  ['```\n{{</* figure */>}}\n```', '```\n{{< figure >}}\n```'],
  ['```\n{{< figure src="a" >}}\n```', '```\n{{< figure src="a" >}}\n```'],
  ['`{{< figure src="a" >}}`', '`{{< figure src="a" >}}`'],
  ['a {{/* secret */}} b', 'a  b'],
  ['{{/* secret\n\nmore */}}\nb', 'b'],
  ['a <!-- {{< note >}}Wet{{< /note >}} --> b', 'a <!-- {{< note >}}Wet{{< /note >}} --> b'],
  [
    '{{< highlight go >}}\na ` b\n```\n{{< /highlight >}}\n\n{{< img src="a.png" >}}',
    '````go\na ` b\n```\n````\n\n![](a.png)',
  ],
])('code, escapes and comments: %j becomes %j', async (body, expected) => {
  expect((await fromHugo(body)).text).toBe(expected);
});

test.each([
  ['{{< storm >}}\nThe **text**\n{{< /storm >}}', 'The **text**', 'only its text is kept'],
  ['a {{< storm force=9 >}} b', 'a  b', 'it is left out'],
  ['{{< storm title="Thunder" text="Loud" >}}', '**Thunder**\n\nLoud', 'only its text is kept'],
  ['{{< storm "a long storm" >}}', 'a long storm', 'only its text is kept'],
  ['{{< storm title="Thunder" url="https://a.example" >}}', '[Thunder](https://a.example)', 'only its text is kept'],
  ['{{< storm src="a.png" >}}', '![](a.png)', 'only its text is kept'],
  ['{{< storm >}}', '', 'it is left out'],
])('of the unknown %j, %j stays', async (body, expected, what) => {
  const { text, notes } = await fromHugo(body);
  expect(text).toBe(expected);
  expect(notes).toEqual([`1: the shortcode storm is not known, so ${what}`]);
});

test('ends without a beginning are removed, and beginnings without an end are shortcodes by themselves', async () => {
  expect((await fromHugo('a\n\n{{< /note >}}\n\nb')).text).toBe('a\n\n\nb');
  expect((await fromHugo('{{< details "x" >}}\n{{< img src="a.png" >}}\nText\n{{< /details >}}')).text).toBe(
    '<details>\n<summary>x</summary>\n\n![](a.png)\n\nText\n\n</details>',
  );
});

test('notes name the line within other shortcodes', async () => {
  const body = 'a\n\n{{< details "x" >}}\nb\n\n  {{< note >}}\n  {{< storm >}}\n  {{< /note >}}\n{{< /details >}}';
  expect((await fromHugo(body)).notes).toEqual(['7: the shortcode storm is not known, so it is left out']);
});

test('a shortcode within an unknown one is reported once', async () => {
  const { text, notes } = await fromHugo(
    '{{< storm title="A" >}}\n{{< thunder >}}\nLoud\n{{< /thunder >}}\n{{< /storm >}}',
  );
  expect(text).toBe('**A**\n\nLoud');
  expect(notes).toEqual([
    '2: the shortcode thunder is not known, so only its text is kept',
    '1: the shortcode storm is not known, so only its text is kept',
  ]);
});

test('an alert within another is a quote, because it would show its mark', async () => {
  const body = '{{< note >}}\nA\n\n{{< tip "T" >}}\nB\n{{< /tip >}}\n{{< /note >}}';
  expect((await fromHugo(body)).text).toBe('> [!NOTE]\n> A\n>\n> > **T**\n> >\n> > B');
});

test('the map of the author decides first', async () => {
  const components = { storm: '<figure data-force="{force}" data-name="{0}">{children}</figure>', img: '<b>{src}</b>' };
  const { text, notes } = await fromHugo('{{< storm force="9" >}}\nText\n{{< /storm >}}\n\n{{< img src="a" >}}', {
    components,
  });
  expect(text).toBe('<figure data-force="9">\n\nText\n\n</figure>\n\n<b>a</b>');
  expect(notes).toEqual([]);
});

test('shortcodes within each other a thousand times are read in little time', async () => {
  const body = `${'{{< note >}}\n'.repeat(1_000)}deep${'\n{{< /note >}}'.repeat(1_000)}`;
  expect((await fromHugo(body)).text).toContain('deep');
});
