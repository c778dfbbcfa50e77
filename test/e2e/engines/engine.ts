/** What a journey needs of a browser, whichever engine the browser has. */

/** What the system of the reader asks pages for. */
export type Preferences = { isDark: boolean; hasReducedMotion: boolean };

/** A started browser. `close` ends all of its processes. */
export type Engine = {
  /** Opens an empty tab. An earlier one may no longer be used. */
  openTab: () => Promise<EngineTab>;
  close: () => Promise<void>;
};

/** A selector that matches several elements means the first. */
export type EngineTab = {
  /** Resolves when the page has loaded. */
  goTo: (url: string) => Promise<void>;
  goBack: () => Promise<void>;
  /** Sets the size of the window, in CSS pixels. The page gets less of its height than that if the browser has a toolbar. */
  resize: (width: number, height: number) => Promise<void>;
  /** Waits for the element, scrolls to it and presses the pointer on its centre. */
  click: (selector: string) => Promise<void>;
  /** Waits for the element, scrolls to it and moves the pointer to its centre. */
  pointAt: (selector: string) => Promise<void>;
  /** Presses the pointer at a place of the window. */
  clickAt: (x: number, y: number) => Promise<void>;
  /** Presses the key of each character. */
  type: (text: string) => Promise<void>;
  press: (key: Key) => Promise<void>;
  /** Evaluates an expression whose value is a promise of a text, and returns the text. */
  run: (expression: string) => Promise<unknown>;
};

/** A key that types no character, or a shortcut. */
export type Key = 'ArrowDown' | 'ArrowUp' | 'Control+v' | 'Enter' | 'Escape' | 'Shift+Tab' | 'Tab';
