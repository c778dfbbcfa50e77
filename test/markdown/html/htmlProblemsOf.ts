/** The problems about raw HTML in a body. */
import { render } from '../render.ts';

/** Returns line and rule of each problem: `3 html-unclosed`. */
export async function htmlProblemsOf(body: string): Promise<string[]> {
  const { problems } = await render(body);
  return problems
    .filter(({ rule }) => /^(?:html|comment)-/.test(rule))
    .map(({ rule, position }) => `${position?.line} ${rule}`)
    .sort();
}
