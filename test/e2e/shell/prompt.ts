/** Enters commands into the prompt and reads the output. */
import type { Page } from 'playwright-core';

/** Locates the prompt, which is part of the page until the pane opens. */
export function prompt(page: Page) {
  return page.getByRole('textbox', { name: 'Command' });
}

/** Locates the output in the pane. */
export function output(page: Page) {
  return page.getByRole('log', { name: 'Output' });
}

/** Waits until the output ends with this line. */
export async function waitForOutput(page: Page, text: string, timeout?: number): Promise<void> {
  // A search by role would go through thousands of lines, in a tab whose speed is measured.
  const isLast = (pattern: string) => {
    const last = document.querySelector('.pane-log > :last-child');
    return new RegExp(`^${pattern}$`).test(last?.textContent ?? '');
  };
  await page.waitForFunction(isLast, text, timeout === undefined ? {} : { timeout });
}

/** Enters a line and runs it. */
export async function runLine(page: Page, command: string): Promise<void> {
  await prompt(page).fill(command);
  await prompt(page).press('Enter');
}

/** Returns whether the prompt of the pane has the focus. */
export function isPaneFocused(page: Page) {
  return page.evaluate(() => document.activeElement?.matches('.pane input') === true);
}

/** Sends the event of a paste or a drop. The browser does not insert the text itself. */
export async function pasteInto(page: Page, text: string, kind: 'paste' | 'drop' = 'paste'): Promise<void> {
  const dispatch = (input: Element, { text, kind }: { text: string; kind: string }) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const init = { bubbles: true, cancelable: true };
    const event =
      kind === 'paste'
        ? // Firefox takes the text itself.
          new ClipboardEvent('paste', Object.assign(init, { clipboardData: data, dataType: 'text/plain', data: text }))
        : new DragEvent('drop', { ...init, dataTransfer: data });
    input.dispatchEvent(event);
  };
  await prompt(page).evaluate(dispatch, { text, kind });
}
