/** Turns the body of a WordPress post into markdown, as WordPress would have turned it into a page. */
import type { Pass } from '../../body/model.ts';
import { htmlToMarkdown } from '../../html/htmlToMarkdown.ts';
import { imageOf } from '../../markup/blocks.ts';
import type { ReadPost } from '../../matter/model.ts';
import { embedAddresses } from './embedAddresses.ts';
import type { Item } from './model.ts';
import { paragraphs } from './paragraphs.ts';
import { expandShortcodes } from './shortcodes.ts';
import type { FindUpload } from './uploads.ts';

/** What a body may need of its export. */
export type ExportContext = { items: Item[]; itemOf: (post: ReadPost) => Item | undefined; findUpload: FindUpload };

/** Returns the pass for the posts of an export. */
export function bodyPass({ items, itemOf, findUpload }: ExportContext): Pass {
  const attachments = new Map(items.filter(({ type }) => type === 'attachment').map((item) => [item.id, item]));
  const byParent = groupByParent(attachments);
  return (body, { post, components, note }) => {
    const item = itemOf(post);
    const { html, unknown } = expandShortcodes(body, {
      attachments,
      ownFiles: byParent.get(item?.id ?? '') ?? [],
      components,
    });
    for (const { name, offset } of unknown) {
      note({ kind: 'shortcode', about: `[${name}]`, message: `the shortcode [${name}] is left as it is` }, offset);
    }
    const isOfBlocks = /<!--\s+wp:/.test(body);
    const whole = embedAddresses(isOfBlocks ? html : paragraphs(html));
    const markdown = htmlToMarkdown(localFiles(whole, findUpload), ({ about, message }) =>
      note({ kind: 'changed', about, message }, 0),
    );
    return [{ start: 0, end: body.length, text: `\n${pictureAbove(item, attachments, findUpload)}${markdown}` }];
  };
}

function groupByParent(attachments: ReadonlyMap<string, Item>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of attachments.values()) groups.set(item.parent, [...(groups.get(item.parent) ?? []), item]);
  return groups;
}

/** Points pictures and links to the files of uploads that are beside the export. */
function localFiles(html: string, findUpload: FindUpload): string {
  return html.replace(
    /(\s(?:src|href|poster|data-src|data-full-url)\s*=\s*)(["'])(.*?)\2/gi,
    (whole, name, quote, url) => {
      const file = findUpload(url);
      return file === null ? whole : `${name}${quote}@/${encodeURI(file)}${quote}`;
    },
  );
}

/** A cover has to be a file of the site; one that was not downloaded stands above the text. */
function pictureAbove(item: Item | undefined, attachments: ReadonlyMap<string, Item>, findUpload: FindUpload): string {
  const picture = attachments.get(item?.meta.get('_thumbnail_id') ?? '');
  if (picture === undefined || picture.attachmentUrl === '' || findUpload(picture.attachmentUrl) !== null) return '';
  const alt = picture.meta.get('_wp_attachment_image_alt') ?? '';
  return `${imageOf({ src: picture.attachmentUrl, alt, caption: picture.excerpt || null })}\n\n`;
}
