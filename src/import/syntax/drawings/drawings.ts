/** Turns drawings that are written into a body into pictures, because posts of catpost have no `<svg>`. */
import { posix } from 'node:path';
import { isEmptySlug, slugFromTitle } from '../../../content/paths/slug.ts';
import { escapeHtml } from '../../../text/escapeHtml.ts';
import type { Edit, Pass } from '../../body/model.ts';
import { withoutEnding } from '../../folder/markdownNames.ts';
import { imageOf } from '../../markup/blocks.ts';
import { elementsIn } from '../elementsIn.ts';
import { fileAddress } from '../wiki/noteAddress.ts';
import { isIconAt, isInHtml } from './drawingPlace.ts';
import { svgFileOf } from './svgFile.ts';

/** Saves each drawing as a file beside the post, and shows that. Icons and decoration are left out. */
export const drawings: Pass = (body, { post, newFiles, note }) => {
  return elementsIn(body, 'svg').map(({ start, end, source }): Edit => {
    const svg = isIconAt(body, start) ? null : svgFileOf(source);
    if (svg === null) return { ...wholeLine(body, start, end), text: '' };
    const { label, text } = svg;
    const name = label === null || isEmptySlug(label) ? nameOf(post) : slugFromTitle(label).slice(0, longestName);
    const file = newFiles.add(post, `${name}.svg`, text);
    const colour = text.includes('currentColor') ? '; its currentColor is black there' : '';
    const message = `a drawing written as <svg> is the file ${posix.basename(file)} now${colour}`;
    note({ kind: 'changed', about: 'drawings', message }, start);
    const [src, alt] = [fileAddress(file), label ?? ''];
    const picture = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
    return { start, end, text: isInHtml(body, start, end) ? picture : imageOf({ src, alt, caption: null }) };
  });
};

const longestName = 60;

function nameOf({ name }: { name: string }): string {
  const last = slugFromTitle(posix.basename(withoutEnding(name)));
  return last === '' ? 'drawing' : `${last}-drawing`;
}

/** Returns the line that a part has for itself, with its end; else the part. */
function wholeLine(body: string, start: number, end: number): { start: number; end: number } {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = body.indexOf('\n', end);
  const isAlone = lineEnd !== -1 && (body.slice(lineStart, start) + body.slice(end, lineEnd)).trim() === '';
  return isAlone ? { start: lineStart, end: lineEnd + 1 } : { start, end };
}
