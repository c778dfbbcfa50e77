/** The layouts of texts, and those of other tools' themes. */
import type { Layout } from '../../types/config.ts';
import { foldKey } from './foldKey.ts';

/** Every value of `layout:`. */
export const layouts = ['photos', 'links', 'plain'] as const satisfies Layout[];

/**
 * Returns whether a value is the name of a layout in a theme of another tool, such as `post`, `PostSimple`, `false` or
 * `../../layouts/Base.astro`. Any other text may be a mistyped layout of catpost.
 */
export function isForeignLayout(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value !== 'string') return false;
  return /[./\\]/.test(value) || foreignNames.test(foldKey(value));
}

const foreignNames =
  /^(?:post|page|blog|article|entry|base|default|main|app|home|index|landing|splash|single|list|section|archive|categor|tag|tax|search|note|doc|about|contact|project|work|full|wide|narrow|standard|basic|layout|none|null|empty|feed|compress|redirect)|layout$/;
