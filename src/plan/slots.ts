/** The slots of a site among the bodies that are rendered and checked. */
import type { Extensions } from '../extensions/model.ts';
import type { RenderedBody } from '../markdown/model.ts';
import type { CheckedBody } from '../types/content.ts';
import type { SlotName } from '../types/slots.ts';
import type { Bodies } from './model.ts';

/** Returns the bodies of all slots. */
export function slotBodies({ slots }: Pick<Extensions, 'slots'>): CheckedBody[] {
  return slots.map(({ body }) => body);
}

/** Returns the rendered body of each slot that the site has. */
export function renderedSlots({ slots }: Pick<Extensions, 'slots'>, bodies: Bodies): RenderedSlot[] {
  return slots.flatMap(({ slot, body }) => {
    const rendered = bodies.get(body.file);
    return rendered === undefined ? [] : [{ slot, body, rendered }];
  });
}

/** A slot with its HTML, in which the variables are masked. */
export type RenderedSlot = { slot: SlotName | 'head'; body: CheckedBody; rendered: RenderedBody };
