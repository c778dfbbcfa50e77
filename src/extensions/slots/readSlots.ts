/** Reads the slots: files beside the content folder whose text stands on pages. */

import { rootOf } from '../../content/paths/editionPaths.ts';
import { firstHeading } from '../../content/post/postFields.ts';
import type { RawProblem } from '../../problems/problem.ts';
import type { BodyFormat } from '../../types/body.ts';
import type { SiteFile, SiteFolder, SlotFile } from '../model.ts';
import { readSiteFile } from '../siteFile.ts';
import { misnamedFiles } from './misnamedFiles.ts';
import { slotFileNamesIn, slotNames, slotStem } from './slotNames.ts';

/**
 * Returns the slots that the site has: those for all `languages`, which are the ones with a home page of their own, and
 * those for one of them, such as `footer.de.md`. Adds a problem for each file that cannot be used.
 */
export function readSlots(folder: SiteFolder, languages: readonly string[], problems: RawProblem[]): SlotFile[] {
  const head = readSiteFile(folder, 'head.html', problems);
  const texts = [null, ...languages].flatMap((language) =>
    slotNames.flatMap((slot): SlotFile[] => {
      const stem = slotStem(slot, language);
      const markdown = readSiteFile(folder, `${stem}.md`, problems);
      const html = readSiteFile(folder, `${stem}.html`, problems);
      if (markdown !== null && html !== null) problems.push(ambiguous(markdown, html));
      const matter = markdown && frontMatterProblem(markdown);
      if (matter) problems.push(matter);
      const [file, format]: [SiteFile | null, BodyFormat] = markdown === null ? [html, 'html'] : [markdown, 'markdown'];
      if (file === null) return [];
      const path = rootOf({ language: languages[0] ?? '' }, language ?? languages[0] ?? '');
      const body = bodyOf(file, `${stem}.${format === 'markdown' ? 'md' : 'html'}`, format);
      return [{ slot, language, body: { ...body, language, ...(slot === 'home' ? homeOf(file, path, format) : {}) } }];
    }),
  );
  problems.push(...misnamedFiles(folder, slotFileNamesIn(languages)));
  return head === null ? texts : [{ slot: 'head', language: null, body: bodyOf(head, 'head.html', 'head') }, ...texts];
}

/** Links of the file are resolved from `../`, because paths start in the content folder. */
function bodyOf({ name, text }: SiteFile, file: string, format: BodyFormat): SlotFile['body'] {
  return {
    file: `../${file}`,
    title: '',
    body: text,
    bodyLine: 0,
    cuts: [],
    keepsLineBreaks: false,
    language: null,
    beside: { name, format },
  };
}

function homeOf({ text }: SiteFile, path: string, format: BodyFormat): { path: string; title: string } {
  return { path, title: format === 'markdown' ? headingOf(text) : '' };
}

/** Returns the heading that a text begins with, which is the heading of its page, or an empty text. */
function headingOf(text: string): string {
  return /^\s*#(?!#)/.test(text) ? (firstHeading(text) ?? '') : '';
}

function ambiguous(markdown: SiteFile, html: SiteFile): RawProblem {
  return {
    rule: 'slot-twice',
    file: html.name,
    message: `${markdown.name} is for the same place, so this file is not used`,
    hint: 'keep one of the two',
  };
}

function frontMatterProblem({ name, text }: SiteFile): RawProblem | null {
  if (!/^---\n(?:[^\n]*\n)*?---(?:\n|$)/.test(text)) return null;
  return {
    rule: 'slot-front-matter',
    file: name,
    position: { line: 1, column: 1 },
    line: '---',
    message: 'this file has no front matter, so these lines would stand on the page',
    hint: 'remove them; settings of the site are in content/site.yaml',
  };
}
