/** The links of the settings: of the menu, of the footer, and of the menu in another language. */
import { z } from 'zod';
import { isLinkAddress } from './addresses.ts';

const text = z.string({ error: 'must be text' });

/** The keys of one link. */
export const linkShape = z.strictObject({
  label: text,
  url: text.refine(isLinkAddress, 'must begin with /, https://, http:// or mailto:'),
  rel: text.nullable().default(null),
});

/** The links of a menu. */
export const linksShape = z.array(linkShape, { error: 'must be a list of entries with label and url' });
