/** Finds an installed WebKitGTK for the end-to-end tests. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Returns the paths of the driver, the small browser and the screen that nobody sees, or null if one is missing. */
export function findWebKit() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const find = (name) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  const [driver, screen, browser] = [find('WebKitWebDriver'), find('Xvfb'), findBrowser()];
  return driver && screen && browser ? { driver, screen, browser } : null;
}

/** Finds the browser in the folder of the library, whose name contains that of the machine's architecture. */
function findBrowser() {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  return [...libraries, '/usr/lib', '/usr/lib64', '/usr/libexec']
    .map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
}
