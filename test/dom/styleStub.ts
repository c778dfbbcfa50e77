/** What adoptStyle.ts needs and jsdom does not implement. */
import { vi } from 'vitest';

/** Lets the document of a test adopt stylesheets, which have no effect. */
export function stubAdoptedStyles(): void {
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], configurable: true, writable: true });
}
