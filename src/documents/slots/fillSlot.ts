/** Fills the variables of a slot in for one page. */

import type { VariableName } from '../../extensions/slots/variables.ts';
import { encodePath } from '../../text/encodePath.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { Context, SlotTemplate } from './slotTemplate.ts';

/** The values of all variables on one page, as plain text. A page without a value has an empty text. */
export type SlotValues = Record<VariableName, string>;

/** Returns the HTML of a slot. Each value is escaped for its place. */
export function fillSlot({ parts }: SlotTemplate, values: SlotValues): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : escapeHtml(valueIn(part.context, part.name, values[part.name]))))
    .join('');
}

/** In the query of an address, every character with a meaning there is encoded; in its path, slashes stay. */
function valueIn(context: Context, name: VariableName, value: string): string {
  switch (context) {
    case 'text':
      return value;
    case 'query':
      return encodeURIComponent(value);
    case 'path':
      return name === 'url' || name === 'path' ? value : encodePath(value);
  }
}
