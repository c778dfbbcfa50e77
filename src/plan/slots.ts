/** The slots of a site among the bodies that are rendered and checked. */
import type { Extensions, SlotFile } from '../extensions/model.ts';
import type { RenderedBody } from '../markdown/model.ts';
import type { CheckedBody } from '../types/content.ts';
import type { Bodies } from './model.ts';

/** Returns the bodies of all slots. */
export function slotBodies({ slots }: Pick<Extensions, 'slots'>): CheckedBody[] {
  return slots.map(({ body }) => body);
}

/** Returns the rendered body of each slot that the site has. */
export function renderedSlots({ slots }: Pick<Extensions, 'slots'>, bodies: Bodies): RenderedSlot[] {
  return slots.flatMap((file) => {
    const rendered = bodies.get(file.body.file);
    return rendered === undefined ? [] : [{ ...file, rendered }];
  });
}

/** Returns the slots of an edition: of each, the file in its language, or else the one for all languages. */
export function slotsIn<Slot extends Pick<SlotFile, 'slot' | 'language'>>(slots: Slot[], language: string): Slot[] {
  const own = new Set(slots.filter((file) => file.language === language).map(({ slot }) => slot));
  return slots.filter((file) => file.language === language || (file.language === null && !own.has(file.slot)));
}

/** A slot with its HTML, in which the variables are masked. */
export type RenderedSlot = SlotFile & { rendered: RenderedBody };
