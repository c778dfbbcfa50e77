/** Finds the files of markdown that a text of MDX imports as components. */
import { posix } from 'node:path';
import type { ForeignFolder, ForeignPost } from '../../../folder/model.ts';

/** A component that is a file of markdown. */
type ImportedPartial = { name: string; specifier: string };

const importPattern =
  /^import\s+([A-Z][\w$]*)(?:\s*,\s*\{[^}]{0,500}\})?\s+from\s*['"]([^'"\n]+\.(?:mdx?|markdown))['"]/gm;

/** Returns the components that `import Intro from './_intro.mdx'` and the like declare in a text. */
export function importedPartials(text: string): ImportedPartial[] {
  if (!/\.(?:mdx?|markdown)['"]/.test(text)) return [];
  return [...text.matchAll(importPattern)].map(([, name = '', specifier = '']) => ({ name, specifier }));
}

/**
 * Returns the file that a specifier in the text of `from` names; null if it is not there. `@site/x` is a path from the root
 * (https://docusaurus.io/docs/markdown-features/react#importing-markdown), and other aliases mean the root or `src`.
 */
export function partialFile(specifier: string, from: string, read: ForeignFolder['read']): string | null {
  if (/^\.{1,2}\//.test(specifier)) return firstThere([posix.join(posix.dirname(from), specifier)], read);
  const path = specifier.replace(/^[@~#$]?\//, '');
  const below = path.replace(/^[@~#$][\w-]*\//, '');
  const named = path.replace(/^[@~#$]/, '');
  return firstThere([below, `src/${below}`, named, `src/${named}`], read);
}

/**
 * Returns the files that are only parts of other texts: those that a text imports, and whose name or folder begins with an
 * underscore, as seen from it.
 */
export function partialFiles(posts: readonly ForeignPost[], read: ForeignFolder['read']): Set<string> {
  const files = posts.flatMap(({ file, text }) =>
    importedPartials(text).flatMap(({ specifier }) => {
      const target = partialFile(specifier, file, read);
      return target !== null && /(?:^|\/)_/.test(posix.relative(posix.dirname(file), target)) ? [target] : [];
    }),
  );
  return new Set(files);
}

function firstThere(files: string[], read: ForeignFolder['read']): string | null {
  return files.find((file) => read(file) !== null) ?? null;
}
