/** The slots of a site among the bodies that are rendered and checked. */
import type { Extensions, SlotFile } from '../extensions/model.ts';
import type { RenderedBody } from '../markdown/model.ts';
import type { SiteConfig } from '../types/config.ts';
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

/**
 * Returns the slots of an edition: of each, the file in its language, or else the one for all languages. The settings may
 * have a footer in its language instead.
 */
export function slotsIn<Slot extends Pick<SlotFile, 'slot' | 'language'>>(slots: Slot[], config: SiteConfig): Slot[] {
  const { language } = config;
  const own = new Set(slots.filter((file) => file.language === language).map(({ slot }) => slot));
  if (hasOwnFooter(config)) own.add('footer');
  return slots.filter((file) => file.language === language || (file.language === null && !own.has(file.slot)));
}

/** Returns whether `languages:` in the settings has a footer in the language of an edition. */
export function hasOwnFooter({ languages, language }: SiteConfig): boolean {
  return Boolean(languages[language]?.footer);
}

/** A slot with its HTML, in which the variables are masked. */
export type RenderedSlot = SlotFile & { rendered: RenderedBody };
