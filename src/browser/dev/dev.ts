/**
 * The script that the dev server adds to each page. It shows what is wrong with the content, and updates the page when
 * the site changes. It is bundled apart from the main script, and reaches that only through events.
 */
import { emit, listen } from '../../dom/events.ts';
import '../../styles/dev.css';
import { devEventsPath } from '../../types/dev.ts';
import { showMessages } from './messages.ts';
import { readEvent, stateInPage } from './readEvent.ts';

let shown = stateInPage();
let connection: EventSource | null = null;
/** The last change, which the page may not have heard of if it was still loading. */
let sendChange = () => {};

if (shown) showMessages(shown);
followVisibility();
document.addEventListener('visibilitychange', followVisibility);
listen('catpost:ready', () => sendChange());

/**
 * Connects while the page is visible. A browser opens at most six connections to a server, so a page in the background
 * would take one from the page that the author looks at. A page that becomes visible again gets the current state.
 */
function followVisibility(): void {
  if (document.visibilityState === 'hidden') {
    connection?.close();
    connection = null;
    return;
  }
  if (connection) return;
  connection = new EventSource(devEventsPath);
  connection.addEventListener('message', ({ data }) => update(data));
}

function update(data: unknown): void {
  const event = readEvent(data);
  if (event === null) return;
  // Another run of the server may be another version of catpost.
  if (shown && (shown.server !== event.server || shown.document !== event.document)) {
    location.reload();
    return;
  }
  const isChanged = shown?.version !== event.version;
  shown = event;
  applyStyles(event.styles);
  showMessages(event);
  if (!isChanged) return;
  sendChange = () => emit('catpost:change', event.moved[location.pathname] ?? null);
  sendChange();
}

/** Replaces the styles that depend on the site. The page is not loaded again. */
function applyStyles(styles: Record<string, string>): void {
  for (const [id, text] of Object.entries(styles)) {
    const style = document.getElementById(id);
    if (style && style.textContent !== text) style.textContent = text;
  }
}
