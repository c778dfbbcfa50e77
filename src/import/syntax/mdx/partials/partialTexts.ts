/** Takes the texts of partials, for the elements that stand for them. */
import { applyEdits, mappedText } from '../../../body/edits.ts';
import type { PassContext } from '../../../body/model.ts';
import { readMatter } from '../../../matter/readMatter.ts';
import type { PlainObject, Scope } from '../../../settings/model.ts';
import { quotedFootnoteEdits } from '../../wiki/quotedFootnotes.ts';
import { attributeValues } from '../attributeValues.ts';
import type { MdxElement, MdxPart } from '../model.ts';
import { importedPartials, partialFile } from './importedPartials.ts';
import { movedLinks } from './movedLinks.ts';

/**
 * What is put in where: `path` are the files from the post inwards, `props` what the element says, and `left` how many
 * partials a post may have yet.
 */
export type Nesting = { path: readonly string[]; props: PlainObject; left: { partials: number } };

/** Writes a body of MDX as markdown. */
type Render = (body: string, context: PassContext, nesting: Nesting) => Promise<string>;

/** Partials that include each other many times over would never end. */
export const mostPartials = 500;

/** A text of MDX: its statements of JavaScript, its parts, and the values that they may use. */
type Within = { modules: string; parts: readonly MdxPart[]; scope: Scope };

/**
 * Returns the markdown of each element that stands for an imported file of markdown
 * (https://docusaurus.io/docs/markdown-features/react#importing-markdown).
 */
export async function partialTexts(
  { modules, parts, scope }: Within,
  context: PassContext,
  nesting: Nesting,
  render: Render,
): Promise<Map<MdxElement, string>> {
  const texts = new Map<MdxElement, string>();
  const specifiers = new Map(importedPartials(modules).map(({ name, specifier }) => [name, specifier]));
  if (specifiers.size === 0) return texts;
  for (const element of elementsWithin(parts)) {
    const specifier = specifiers.get(element.name);
    if (specifier === undefined || context.components.has(element.name)) continue;
    const file = partialFile(specifier, context.post.file, context.site.read);
    const reason = reasonToLeaveOut(file, context, nesting);
    if (file === null || reason !== null) {
      const message = `the text of ${specifier} is left out, because ${reason}`;
      context.note({ kind: 'component', about: 'imported texts', message }, element.start);
      texts.set(element, '');
      continue;
    }
    nesting.left.partials -= 1;
    const inner = {
      ...nesting,
      path: [...nesting.path, file],
      props: Object.fromEntries(attributeValues(element, scope)),
    };
    const note: PassContext['note'] = (about) => context.note(about, element.start);
    texts.set(element, await textOf(file, { ...context, note }, inner, render));
  }
  return texts;
}

/** Returns why a file is not put in, as the end of a sentence, or null. */
function reasonToLeaveOut(file: string | null, { post, site }: PassContext, { path, left }: Nesting): string | null {
  if (file === null) return 'the file is not there';
  if (path.includes(file)) return 'it would be within itself';
  if (left.partials === 0) return `a post can have ${mostPartials} of them`;
  const isDraft = (site.posts.get(file)?.meaning.draft ?? null) !== null && post.meaning.draft === null;
  return isDraft ? 'it is a draft' : null;
}

async function textOf(file: string, context: PassContext, nesting: Nesting, render: Render): Promise<string> {
  const { values, body } = readMatter({ text: context.site.read(file) ?? '', firstLine: 1 });
  const post = { ...context.post, file, values, body };
  const own = { ...context, post };
  let text = body;
  for (const pass of context.earlier) text = applyEdits(mappedText(text), await pass(text, own)).text;
  text = await render(text, own, nesting);
  const edits = [...movedLinks(text, file, context.site), ...quotedFootnoteEdits(text, { ...post, body: text })];
  return applyEdits(mappedText(text), edits).text.trim();
}

function elementsWithin(parts: readonly MdxPart[]): MdxElement[] {
  return parts.flatMap((part) => (part.kind === 'element' ? [part, ...elementsWithin(part.parts)] : []));
}
