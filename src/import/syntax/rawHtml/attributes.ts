/** Leaves out the attributes that catpost does not have. */
import { attributeProblems } from '../../../markdown/html/attributeProblems.ts';
import { noComponents } from './readTags.ts';

/** A start tag without some of its attributes, and the names of those. */
type CleanTag = { tag: string; removed: string[] };

const attributePattern = /\s+([^\s=>/"'][^\s=>/]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/**
 * Returns a start tag without the attributes that a build reports, and without those in `others`. Whatever stays is
 * written as it was. `name` is that of the element.
 */
export function cleanTag(source: string, name: string, others: readonly string[] = []): CleanTag {
  const removed: string[] = [];
  const head = /^<[^\s/>]+/.exec(source)?.[0] ?? '';
  const rest = source
    .slice(head.length)
    .replace(attributePattern, (whole, written: string, value: string | undefined) => {
      const attribute = { name: written.toLowerCase(), value: (value ?? '').replace(/^["']|["']$/g, '') };
      const problems = attributeProblems(name, [attribute], noComponents);
      const isKept = problems.length === 0 && !others.includes(attribute.name);
      if (!isKept) removed.push(attribute.name);
      return isKept ? whole : '';
    });
  return { tag: head + rest, removed };
}
