/** Gives each command an address, so that Back returns to its output and the reader can share it. */
import { addressOf } from './address.ts';

/** How the shell moves through the site. */
export type Navigation = {
  /** Goes to an address without a reload and without moving the scroll position. */
  navigate: (to: string, shouldReplace: boolean) => Promise<void>;
  /** Whether another page is loading. */
  isLeaving: () => boolean;
};

/** What is known of the running line and of the page's address. */
export type CommandAddresses = {
  /** The last address that was shown or set. */
  shown: string;
  /** The page's address when the running line began. */
  hrefAtStart: string;
  /** Whether the running line has done something besides printing. */
  hasActed: boolean;
  /** Whether the running line comes from an address. */
  isUnattended: boolean;
};

/** Creates the state for the current address. */
export function createCommandAddresses(): CommandAddresses {
  return { shown: '', hrefAtStart: '', hasActed: false, isUnattended: false };
}

/** Marks the element that echoes a line with the line's address. */
export function markEcho(addresses: CommandAddresses, line: string, echo: HTMLElement): void {
  addresses.hrefAtStart = location.href;
  addresses.hasActed = false;
  const address = addressOf(location.pathname, line);
  if (address !== null) echo.dataset.address = address;
}

/**
 * Goes to the address of a line that has ended. A line that only printed gets one; a line that led to another page or
 * did something else does not, and neither does one that came from an address, which it has already.
 */
export function showAddress(
  addresses: CommandAddresses,
  line: string,
  isInterrupted: boolean,
  { navigate, isLeaving }: Navigation,
): void {
  const { isUnattended, hasActed, hrefAtStart } = addresses;
  // The reader may also have followed a link of the output while the line ran.
  if (isUnattended || isInterrupted || hasActed || hrefAtStart !== location.href || isLeaving()) return;
  const address = addressOf(location.pathname, line);
  if (address === null || address === location.pathname + location.search) return;
  addresses.shown = address;
  navigate(address, false);
}

/** Returns whether the page's address has changed since the last call, or since it was set by `showAddress`. */
export function isNewAddress(addresses: CommandAddresses): boolean {
  const here = location.pathname + location.search;
  const isNew = here !== addresses.shown;
  addresses.shown = here;
  return isNew;
}
