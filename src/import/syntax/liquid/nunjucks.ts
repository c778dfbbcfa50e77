/** Turns templates of Nunjucks into those of Liquid, where the two differ: https://mozilla.github.io/nunjucks/templating.html. */
import type { Edit } from '../../body/model.ts';

const tokenPattern =
  /\{#[\s\S]*?#\}|\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** Returns the edits. A comment is never published, and what `raw` protects stays. */
export function nunjucks(body: string): Edit[] {
  if (!/\{[{%#]/.test(body)) return [];
  return [...body.matchAll(tokenPattern)].flatMap((match) => {
    const [token] = match;
    const text = liquidOf(token);
    return text === token ? [] : [{ start: match.index, end: match.index + token.length, text }];
  });
}

/** Returns a short template, such as a permalink, in Liquid. */
export function nunjucksToLiquid(template: string): string {
  return template.replace(tokenPattern, liquidOf);
}

function liquidOf(token: string): string {
  if (token.startsWith('{#')) return '';
  if (/^\{%-?\s*raw\b/.test(token)) return token;
  return token
    .replace(/^(\{%-?\s*)set(?=\s)/, '$1assign')
    .replace(/^(\{%-?\s*)elseif(?=\s)/, '$1elsif')
    .replace(/\|\s*(\w+)\(([^()]*)\)/g, (_, name: string, options: string) =>
      options.trim() === '' ? `| ${name}` : `| ${name}: ${options.trim()}`,
    );
}
