/** Renders the content of a page. With components of the author, Vite runs this file with them in place of catpost's. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { PageView } from '../pages/PageView.tsx';
import type { Page } from '../types/page.ts';

/** Returns the HTML of a page within `#root`. */
export function renderPage(page: Page): string {
  return renderToString(createElement(PageView, { page }));
}
