/** Guards against programs that are too deep for a recursive function. */

/** Returns what `read` returns, or null if it runs out of stack, as only thousands of expressions within each other make it. */
export function unlessTooDeep<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
