/**
 * Lets the libraries create errors without stacks while they are evaluated. react-dom makes five errors in advance, and where
 * an inspector is attached, as by Lighthouse, V8 parses the whole main script again for the stack of the first: 20 ms, or
 * 80 ms on a slow phone. main.tsx imports this file first.
 */

const { Error: original } = globalThis;

Reflect.set(globalThis, 'Error', function plainError(message: string): Error {
  return Object.assign(Object.create(original.prototype), { message });
});

/** Gives errors their stacks again. */
export function restoreErrors(): void {
  Reflect.set(globalThis, 'Error', original);
}
