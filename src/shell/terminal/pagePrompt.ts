/** Reads the prompt of the current page, which the pane replaces. */

/** Returns the field of the page's own prompt; null if the page has none. */
export function pageField(): HTMLInputElement | null {
  return pageForm()?.querySelector('input') ?? null;
}

/** Returns the path of the search page with the base: `/search/`. */
export function searchPath(): string {
  return new URL(pageForm()?.action ?? '', location.href).pathname;
}

/** Returns `visitor@host` and the working directory of the page, as its prompt shows them. */
export function pagePrompt(): { account: string; directory: string } {
  const [, account = '', place = ''] = /^(.*?):~(.*)\$$/.exec(pageForm()?.textContent ?? '') ?? [];
  return { account, directory: place || '/' };
}

function pageForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('#root .prompt');
}
