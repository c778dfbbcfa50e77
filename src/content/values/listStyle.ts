/** The ways in which a listing can show its posts. */
import type { ListStyle } from '../../types/config.ts';

/** Every value of `list:`. */
export const listStyles = ['titles', 'excerpts', 'cards'] as const satisfies ListStyle[];
