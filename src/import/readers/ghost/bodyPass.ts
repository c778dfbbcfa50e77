/** Turns the body of a Ghost post into markdown. */
import type { Pass } from '../../body/model.ts';
import { htmlToMarkdown } from '../../html/htmlToMarkdown.ts';
import type { ReadPost } from '../../matter/model.ts';
import { bodyOf } from './body.ts';
import { plainCards } from './cards.ts';
import type { GhostPost } from './readExport.ts';

/** Returns the pass for the posts of an export. */
export function bodyPass(rowOf: (post: ReadPost) => GhostPost | undefined): Pass {
  return (body, { post, note }) => {
    const row = rowOf(post);
    if (row?.codeinjection_head || row?.codeinjection_foot) {
      note(
        { kind: 'changed', about: 'code injection', message: 'the code that Ghost put into this page is left out' },
        0,
      );
    }
    if (row === undefined || bodyOf(row).format === 'markdown') return [];
    const report = ({ about, message }: { about: string; message: string }) =>
      note({ kind: 'changed', about, message }, 0);
    return [{ start: 0, end: body.length, text: `\n${htmlToMarkdown(plainCards(body, report), report)}` }];
  };
}
