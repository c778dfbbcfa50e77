/** Turns templates in a body into what they stand for, as far as it is known. */
import { Context } from 'liquidjs';
import { withoutCode } from '../../body/code.ts';
import type { Pass } from '../../body/model.ts';
import { enginesFor } from './engine.ts';
import type { LiquidSite } from './model.ts';
import { parseTemplates } from './parseTemplates.ts';
import { renderEdits } from './renderEdits.ts';

/**
 * Returns the pass for the texts of a site. A tag or a value that is not known stays as it is written, and is reported.
 * Templates in code are rendered too, as the tools do; `{% raw %}` protects, and `render_with_liquid: false`.
 */
export function liquidPass(site: LiquidSite): Pass {
  const engineFor = enginesFor(site);
  return (body, context) => {
    if (!/\{[{%]/.test(body) || context.post.values.render_with_liquid === false) return [];
    const text = withoutCode(body);
    const isInCode = (offset: number) => text[offset] === ' ';
    const onFailure = (offset: number, why: string) => {
      // Code shows to readers what was written.
      if (isInCode(offset)) return;
      const written = body.slice(offset).split('\n')[0]?.slice(0, 60) ?? '';
      const about = /^\{%-?\s*(\w+)/.exec(written)?.[1] ?? 'a value';
      context.note({ kind: 'syntax', about, message: `${written} is left as it is, because ${why}` }, offset);
    };
    const engine = engineFor(body, context);
    const parsed = parseTemplates(body, engine);
    if (parsed === null) {
      onFailure(body.search(/\{[{%]/), 'the templates in this text cannot be read');
      return [];
    }
    const variables = { ...site.shared(context.site), ...site.ofPost(context.post) };
    const limits = { strictVariables: true, ownPropertyOnly: true, sync: true };
    const scope = new Context(variables, engine.options, limits, { liquid: engine });
    const edits = renderEdits({ body, parsed, engine, context: scope, isInCode, onFailure });
    for (const { offset, why } of parsed.masked) {
      if (!edits.some(({ start, end }) => start <= offset && offset < end)) onFailure(offset, why);
    }
    return edits;
  };
}
