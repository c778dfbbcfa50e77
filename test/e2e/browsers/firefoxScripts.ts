/** Scripts for the window of Firefox that do what Playwright does by Chromium's own protocol. */
import type { BrowserContextOptions } from 'playwright-core';

/** Returns a script that sets what the system of a reader asks for. Open pages change too. */
export function systemScript(options: BrowserContextOptions): string {
  const isForced = options.forcedColors === 'active';
  const pointer = options.hasTouch && options.isMobile ? coarse : fine | hovering;
  return Object.entries({
    'ui.systemUsesDarkTheme': Number(options.colorScheme === 'dark'),
    'ui.prefersReducedMotion': Number(options.reducedMotion === 'reduce'),
    'ui.useAccessibilityTheme': Number(isForced || options.contrast === 'more'),
    'browser.display.document_color_use': isForced ? 2 : 1,
    'ui.primaryPointerCapabilities': pointer,
    'ui.allPointerCapabilities': pointer,
    'dom.w3c_touch_events.enabled': Number(options.hasTouch === true),
  })
    .map(([name, value]) => `Services.prefs.setIntPref('${name}', ${value});`)
    .concat(offlineScript(false))
    .join('\n');
}

/** Gives all pages the look of a medium, or with null that of the screen. */
export function mediumScript(medium: 'screen' | 'print' | null): string {
  return `for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser'))
    for (const { browsingContext } of gBrowser.browsers) browsingContext.mediumOverride = '${medium ?? ''}';`;
}

/**
 * Cuts the browser with its service workers off from the network, or connects it again. Ends its open connections,
 * because Firefox keeps those to the same machine, and empties its cache, because Firefox then answers from the cache
 * however old a file in it is.
 */
export function offlineScript(isOffline: boolean): string {
  const cut = "Services.cache2.clear(); Services.obs.notifyObservers(null, 'net:prune-all-connections');";
  return `Services.io.manageOfflineStatus = false; Services.io.offline = ${isOffline}; ${isOffline ? cut : ''}`;
}

/** Moves the focus from the toolbar to the last control of the page, as Shift+Tab does there. */
export const focusScript =
  "Services.focus.moveFocus(Services.wm.getMostRecentWindow('navigator:browser'), null, Services.focus.MOVEFOCUS_BACKWARD, Services.focus.FLAG_BYKEY);";

/** Keeps the pages of the newest window from running scripts. */
export const noScriptsScript =
  "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext.allowJavascript = false;";

/** The capabilities of a pointer, as `LookAndFeel` numbers them. */
const [coarse, fine, hovering] = [1, 2, 4];
