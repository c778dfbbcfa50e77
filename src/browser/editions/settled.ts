/** Whether the reader was offered another language, or has chosen one: one item on this device. */
import { readItem, writeItem } from '../../dom/storage.ts';

const name = 'language';

export function isSettled(): boolean {
  return readItem(name) !== null;
}

export function settle(): void {
  writeItem(name, 'settled');
}
