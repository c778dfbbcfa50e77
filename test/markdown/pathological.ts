/**
 * Markdown that is slow to parse or deeply nested, `n` units long, after cmark's test suite and
 * https://github.com/remarkjs/remark/issues/1010.
 */
export const pathological: Record<string, (n: number) => string> = {
  'nested strong emphasis': (n) => `${'*a **a '.repeat(n)}b${' a** a*'.repeat(n)}`,
  'emphasis closers without openers': (n) => 'a_ '.repeat(n),
  'emphasis openers without closers': (n) => '_a '.repeat(n),
  'link closers without openers': (n) => 'a]'.repeat(n),
  'link openers without closers': (n) => '[a'.repeat(n),
  'mismatched openers and closers': (n) => '*a_ '.repeat(n),
  'openers and closers multiple of three': (n) => `a**b${'c* '.repeat(n)}`,
  'link openers and emphasis closers': (n) => '[ a_'.repeat(n),
  'a pattern of brackets and images': (n) => '[ (]('.repeat(n),
  'nested brackets': (n) => `${'['.repeat(n)}a${']'.repeat(n)}`,
  'nested block quotes': (n) => `${'> '.repeat(n)}a`,
  'deeply nested lists': (n) => Array.from({ length: n }, (_, depth) => `${'  '.repeat(depth)}* a`).join('\n'),
  'backticks of growing length': (n) => Array.from({ length: n }, (_, count) => `e${'`'.repeat(count)}`).join(''),
  'unclosed links': (n) => '[a](<b'.repeat(n),
  'unclosed comments': (n) => `</${'<!--'.repeat(n)}`,
  'empty lines in lists': (n) => `- ${'\n'.repeat(n)}`,
  'many references': (n) => `${Array.from({ length: n }, (_, i) => `[${i}]: u`).join('\n')}\n\n${'[0] '.repeat(n)}`,
  'dollars that open and do not close': (n) => '$a '.repeat(n),
  'dollars that close and do not open': (n) => 'a$ '.repeat(n),
  'double dollars that do not close': (n) => '$$a $'.repeat(n),
  'terms and definitions': (n) => 'a\n: b\n\n'.repeat(n),
  'definitions in definitions': (n) => `a\n${': '.repeat(n)}b`,
  'quotes between stars (remark 1010)': (n) => `${'"*a **a "'.repeat(n)}`,
  'stars and spaces (remark 1010)': (n) => `${'* '.repeat(n)}a`,
};
