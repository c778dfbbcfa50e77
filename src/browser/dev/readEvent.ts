/** Reads what the dev server says: the state in the page, and its events. */
import { parseJson } from '../../text/parseJson.ts';
import { type DevEvent, type DevState, devStateId } from '../../types/dev.ts';

/** Returns the state in the document, or null if it has none. */
export function stateInPage(): DevState | null {
  const data = parseJson(document.getElementById(devStateId)?.textContent);
  return isState(data) ? data : null;
}

/** Returns the event of a message, or null if the message is not one. */
export function readEvent(message: unknown): DevEvent | null {
  const data = typeof message === 'string' ? parseJson(message) : null;
  return isState(data) && isEvent(data) ? data : null;
}

/** Checks the fields, but not the items of the lists. The server that sent this script wrote them. */
function isState(data: unknown): data is DevState {
  return (
    isObject(data) &&
    [data.server, data.document].every((text) => typeof text === 'string') &&
    typeof data.version === 'number' &&
    (data.problems === null || Array.isArray(data.problems)) &&
    Array.isArray(data.unpublished)
  );
}

function isEvent(state: DevState): state is DevEvent {
  return 'styles' in state && isObject(state.styles) && 'moved' in state && isObject(state.moved);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
