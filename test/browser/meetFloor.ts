/** Gives jsdom what it lacks of the features that the inline script looks for, so that it starts the main script. */
import { neededFeatures } from '../../src/browser/inlineScript.ts';

const owners = {
  AbortSignal,
  Intl,
  URL,
  'Array.prototype': Array.prototype,
  'Document.prototype': Document.prototype,
  'Element.prototype': Element.prototype,
};

/** Defines them, and returns a function that removes them. */
export function meetFloor(): () => void {
  const missing = neededFeatures.filter(([owner, name]) => !(name in owners[owner]));
  for (const [owner, name] of missing) Object.defineProperty(owners[owner], name, { value: null, configurable: true });
  return () => {
    for (const [owner, name] of missing) Reflect.deleteProperty(owners[owner], name);
  };
}
