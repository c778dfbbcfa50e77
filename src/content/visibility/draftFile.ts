/** Recognizes drafts by their file names. */
import { foldKey } from '../keys/foldKey.ts';

/**
 * Returns true for `_drafts/x.md`, `drafts/x.md`, `x.draft.md` and `_x.md`, which Astro, Docusaurus, Hexo and Jekyll leave out.
 */
export function isDraftFile(file: string): boolean {
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  const isSection = /^_index\./i.test(name);
  return (
    folders.some((folder) => draftFolders.has(foldKey(folder).replace(/\p{N}/gu, ''))) ||
    /\.(?:draft|private|wip)\.[^.]+$/i.test(name) ||
    (name.startsWith('_') && !isSection)
  );
}

/**
 * Folders whose files are drafts, folded and without digits, so that `00 Drafts` is one. `_drafts` is the folder of
 * Jekyll and Hexo; the others are common names.
 */
const draftFolders: ReadonlySet<string> = new Set(
  `drafts draft mydrafts olddrafts draftposts postdrafts unpublished private privatenotes wip hidden trash deleted
  donotpublish notpublished`.split(/\s+/),
);
