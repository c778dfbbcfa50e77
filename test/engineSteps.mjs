/** Makes the steps of `npm run test:long` that run the end-to-end tests in other engines than Chromium. */
import { findFirefox } from './firefox.mjs';
import { findWebKit } from './webkit.mjs';

/** Returns a step for each engine that is installed, and prints what to install for the others. */
export function engineSteps() {
  return [
    { engine: 'firefox', name: 'Firefox', packages: 'firefox-esr', isFound: findFirefox() !== null },
    { engine: 'webkit', name: 'WebKitGTK', packages: 'webkit2gtk-driver xvfb', isFound: findWebKit() !== null },
  ].flatMap(({ engine, name, packages, isFound }) => {
    if (isFound) return [{ name: `end-to-end tests in ${name}`, engine }];
    console.log(`${name} is not installed, so no end-to-end test runs in it: apt install ${packages}`);
    return [];
  });
}
