import { expect, test } from 'vitest';
import { applyEdits, mappedText } from '../../../../src/import/body/edits.ts';
import { nunjucks } from '../../../../src/import/syntax/liquid/nunjucks.ts';

test.each([
  ['a{# secret {{ x }} #}b', 'ab'],
  ['{# over\nlines #}b', 'b'],
  ['{# open', '{# open'],
  ['{% set x = 1 %}{%- set y = 2 -%}', '{% assign x = 1 %}{%- assign y = 2 -%}'],
  ['{{ x | date("yyyy") | upper() }}', '{{ x | date: "yyyy" | upper }}'],
  ['{% if a %}{% elseif b %}{% endif %}', '{% if a %}{% elsif b %}{% endif %}'],
  ['{% raw %}{{ x | f(1) }}{# kept #}{% endraw %}', '{% raw %}{{ x | f(1) }}{# kept #}{% endraw %}'],
  ['plain (text) | f(x)', 'plain (text) | f(x)'],
])('%j', (body, expected) => expect(applyEdits(mappedText(body), nunjucks(body)).text).toBe(expected));
