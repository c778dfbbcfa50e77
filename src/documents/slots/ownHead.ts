/** The elements of `head.html`, which stand in the head of every page. */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { PageSource, Prepared } from '../../plan/model.ts';
import { renderedSlots } from '../../plan/slots.ts';
import type { Built } from '../model.ts';
import { fillSlot } from './fillSlot.ts';
import { type SlotTemplate, templateOf } from './slotTemplate.ts';
import { slotValues } from './slotValues.ts';

/** What the policy must allow because of `head.html`, and a text that changes with the file. */
export type OwnHead = {
  /** The texts of inline scripts and styles. */
  scripts: string[];
  styles: string[];
  /** Whether a stylesheet is loaded. */
  loadsStyles: boolean;
  template: string;
};

/** What the policy must allow of a site without `head.html`. */
export const noOwnHead: OwnHead = { scripts: [], styles: [], loadsStyles: false, template: '' };

type Rendered = Pick<Prepared, 'extensions' | 'bodies'>;

/** Returns the elements with the values of a page; an empty text if there is no `head.html`. */
export function ownHeadOf(source: PageSource, built: Built, prepared: Prepared): string {
  const template = headTemplate(prepared);
  return template === null ? '' : fillSlot(template, slotValues(source, built, prepared.site)).trim();
}

/** Returns what the policy must allow. */
export function ownHead(prepared: Rendered): OwnHead {
  const template = headTemplate(prepared);
  if (template === null) return noOwnHead;
  const html = template.parts.map((part) => (typeof part === 'string' ? part : `{{${part.name}}}`)).join('');
  const elements = parseFragment(html).childNodes.filter((node) => 'tagName' in node);
  const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) =>
    element.attrs.find((found) => found.name === name)?.value;
  return {
    scripts: elements
      .filter((element) => element.tagName === 'script' && attribute(element, 'src') === undefined)
      .filter((element) => !/json$/i.test(attribute(element, 'type') ?? ''))
      .map(textOf),
    styles: elements.filter(({ tagName }) => tagName === 'style').map(textOf),
    loadsStyles: elements.some(
      (element) => element.tagName === 'link' && /\bstylesheet\b/i.test(attribute(element, 'rel') ?? ''),
    ),
    template: html,
  };
}

function headTemplate({ extensions, bodies }: Rendered): SlotTemplate | null {
  const head = renderedSlots(extensions, bodies).find(({ slot }) => slot === 'head');
  return head === undefined ? null : templateOf(head);
}

function textOf({ childNodes }: DefaultTreeAdapterTypes.Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
