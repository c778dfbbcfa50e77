/** Finds syntax of other tools that a converted body still has. Readers would see it as it is. */
import { withoutCode } from './code.ts';

/** A kind of syntax in a body, and where it is first. */
export type LeftSyntax = { name: string; example: string; offset: number };

/** Lengths are limited, because a line may have thousands of signs that nothing closes. */
const kinds: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a shortcode', pattern: /(?<!\\)\{\{[<%].*/ },
  { name: 'a tag of Liquid or Nunjucks', pattern: /(?<!\\)\{%.*/ },
  { name: 'a value of a template', pattern: /(?<!\\)\{\{(?![<%]).{0,999}?\}\}/ },
  { name: 'a link of a wiki', pattern: /(?<!\\)!?\[\[[^[\]\n]{1,999}\]\]/ },
  { name: 'a container', pattern: /^\s{0,3}:::+\s*[\w{].*/m },
  {
    name: 'an import of MDX',
    pattern: /^(?:import\s.*\sfrom\s|import\s*['"]|export\s+(?:const|default|function)\s).*/m,
  },
  { name: 'attributes of kramdown', pattern: /(?<!\\)\{:\s?[.#\w].*/ },
];

/** Returns the first place of each kind. */
export function leftSyntax(body: string): LeftSyntax[] {
  if (!/\{[{%:]|\[\[|:::|^(?:im|ex)port\s/m.test(body)) return [];
  const text = withoutCode(body);
  return kinds.flatMap(({ name, pattern }) => {
    const found = pattern.exec(text);
    return found === null ? [] : [{ name, example: found[0].trim().slice(0, 60), offset: found.index }];
  });
}
