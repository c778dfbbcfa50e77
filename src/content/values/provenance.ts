/** The values of `by:`. */
import type { Provenance } from '../../types/config.ts';

/** Every provenance, in the order in which pages list them. */
export const provenances = ['human', 'mixed', 'ai', 'placeholder'] as const satisfies Provenance[];
