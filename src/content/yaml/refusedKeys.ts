/** Lists the keys that no value of the content may have. */

/** Keys that would reach an object's prototype, and the merge key, which YAML 1.2 does not have. */
export const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<']);
