import { expect, test } from 'vitest';
import { lostProse } from '../../../src/import/body/lostProse.ts';

const prose = 'The mast was wet and the rope was cold that night.';

test.each([
  ['nothing', `a\n\n${prose}`, `a\n\n${prose}`],
  ['marks', `**${prose}**`, `<b>${prose}</b>`],
  ['a quote of it', prose, `> ${prose}`],
  ['code', `\`\`\`\n${prose}\n\`\`\``, 'x'],
  ['comments', `<!-- ${prose} -->\n\n{/* ${prose} */}\n\n%%${prose}%%\n\n{% comment %}${prose}{% endcomment %}`, 'x'],
  ['a tag', `<Chart title="${prose}" />`, 'x'],
  ['a shortcode', `{{< note "${prose}" >}}`, 'x'],
  ['a shortcode of WordPress', '[caption id="one" align="none" width="300" class="wide"]', 'x'],
  ['entities', 'and &amp; &hellip; so &nbsp; it &#8217; was &ldquo; then', 'and so it was then'],
  ['a module', `import { a, b, c, d, e } from './components/of/mine'\nexport const one = 1;`, 'x'],
  ['an address', `[x](/the/mast/was/wet/and/cold)`, 'x'],
  ['the target of a link in a wiki', '[[A long name of a note|x]] ![[A long name of another note]]', 'x'],
  ['the kind of a callout', '> [!quote] One\n> > [!todo] Two words here', 'one two words here'],
  ['few words', 'four words of it', 'x'],
])('%s is no lost prose', (_, source, result) => expect(lostProse(source, result)).toEqual([]));

test('names each lost paragraph with its place', () => {
  expect(
    lostProse(`first line of a text that stays\n\n${prose}\n\nlast`, 'first line of a text that stays\n\nlast'),
  ).toEqual([{ start: 'the mast was wet and the rope was', offset: 33 }]);
});

test('a paragraph may lose a word, but not most of them', () => {
  expect(lostProse(prose, prose.replace('cold', ''))).toEqual([]);
  expect(lostProse(prose, 'The mast was wet.')).toHaveLength(1);
});
