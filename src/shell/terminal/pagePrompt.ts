/** The prompt of the page that is shown, which the pane stands in for. */

/** What is typed there. */
export function pageField(): HTMLInputElement | null {
  return pageForm()?.querySelector('input') ?? null;
}

/** `/search/`, with the base. */
export function searchPath(): string {
  return new URL(pageForm()?.action ?? '', location.href).pathname;
}

/** What the page's own prompt says: who, and where. */
export function pagePrompt(): { account: string; directory: string } {
  const [, account = '', place = ''] = /^(.*?):~(.*)\$$/.exec(pageForm()?.textContent ?? '') ?? [];
  return { account, directory: place || '/' };
}

function pageForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('#root .prompt');
}
