/** Turns the sizes of pictures in markdown, `![text|300](x.png)`, into HTML (https://help.obsidian.md/embeds). */
import type { Edit, Pass } from '../../body/model.ts';
import { pictureOf } from './embeddedFile.ts';
import { maskedText } from './maskedText.ts';
import { sizeOf } from './wikiLink.ts';

/** Converts every picture with a size. */
export const convertSizes: Pass = (body) => {
  if (!/!\[[^\]\n]*\|\d/.test(body)) return [];
  return [
    ...maskedText(body).matchAll(/!\[(?:([^\]\n|]*)\\?\|)?(\d{1,5}(?:x\d{1,5})?)\]\((?:<([^>\n]+)>|([^()\s]+))\)/g),
  ].flatMap((match): Edit[] => {
    const [whole, alt = '', size = '', inBrackets, plain = ''] = match;
    if (!whole.includes('|')) return [];
    const address = (inBrackets ?? plain).replaceAll(' ', '%20');
    return [
      { start: match.index, end: match.index + whole.length, text: pictureOf(address, alt.trim(), sizeOf(size)) },
    ];
  });
};
