/** Reads the slots: files beside the content folder whose text stands on pages. */

import { firstHeading } from '../../content/post/postFields.ts';
import type { RawProblem } from '../../problems/problem.ts';
import type { BodyFormat } from '../../types/body.ts';
import type { SlotName } from '../../types/slots.ts';
import type { SiteFile, SiteFolder, SlotFile } from '../model.ts';
import { readSiteFile } from '../siteFile.ts';
import { misnamedFiles } from './misnamedFiles.ts';
import { slotNames } from './slotNames.ts';

/** Returns the slots that the site has. Adds a problem for each file that cannot be used. */
export function readSlots(folder: SiteFolder, problems: RawProblem[]): SlotFile[] {
  const head = readSiteFile(folder, 'head.html', problems);
  const texts = slotNames.flatMap((slot): SlotFile[] => {
    const markdown = readSiteFile(folder, `${slot}.md`, problems);
    const html = readSiteFile(folder, `${slot}.html`, problems);
    if (markdown !== null && html !== null) problems.push(ambiguous(markdown, html));
    const matter = markdown && frontMatterProblem(markdown);
    if (matter) problems.push(matter);
    if (markdown !== null) return [{ slot, body: bodyOf(slot, markdown, 'markdown') }];
    return html === null ? [] : [{ slot, body: bodyOf(slot, html, 'html') }];
  });
  problems.push(...misnamedFiles(folder));
  return head === null ? texts : [{ slot: 'head', body: bodyOf('head', head, 'head') }, ...texts];
}

/** Links of the file are resolved from `../`, because paths start in the content folder. */
function bodyOf(slot: SlotName | 'head', { name, text }: SiteFile, format: BodyFormat): SlotFile['body'] {
  return {
    file: `../${slot}.${format === 'markdown' ? 'md' : 'html'}`,
    ...(slot === 'home' ? { path: '/' } : {}),
    title: slot === 'home' && format === 'markdown' ? headingOf(text) : '',
    body: text,
    bodyLine: 0,
    cuts: [],
    keepsLineBreaks: false,
    language: null,
    beside: { name, format },
  };
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
