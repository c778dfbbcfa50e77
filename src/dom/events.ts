/**
 * The events that the parts of the app send each other through `document`: each part is loaded when it is first needed,
 * so none can import another just to call it. Names are checked: a misspelt one does not compile.
 */

/** Every event, with the type of its `detail`. */
type Events = {
  /** Another page is shown. The detail is its path; `location` may already be that of the next page. */
  'catpost:page': string;
  /** A setting has changed, in this tab or in another one. */
  'catpost:settings': undefined;
  /** A page was saved for offline reading, or removed. */
  'catpost:saved': undefined;
  /** The reader asks for the prompt. */
  'catpost:prompt': undefined;
  /** The code for keys is ready. The inline script answers by calling the detail with each earlier key press. */
  'catpost:keys': (event: KeyboardEvent, target: EventTarget | null) => void;
  /**
   * The content of the page has changed. Only the script of dev sends this. The detail is the page's new path if its
   * file was renamed, or else null.
   */
  'catpost:change': string | null;
  /** The page follows changes of its content from now on. Dev repeats one that came before. */
  'catpost:ready': undefined;
};

/** Sends an event to everyone who listens for it. */
export function emit<Name extends keyof Events>(
  name: Name,
  ...[detail]: Events[Name] extends undefined ? [] : [detail: Events[Name]]
): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Calls `listener` with the detail of each event of this name, until `signal` is aborted. */
export function listen<Name extends keyof Events>(
  name: Name,
  listener: (detail: Events[Name]) => void,
  signal?: AbortSignal,
): void {
  const onEvent = (event: Event) => {
    if (event instanceof CustomEvent) listener(event.detail);
  };
  document.addEventListener(name, onEvent, signal && { signal });
}
