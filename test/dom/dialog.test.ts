// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { openDialog } from '../../src/dom/dialog.ts';
import { emit } from '../../src/dom/events.ts';
import { showSettings } from '../../src/dom/settings.ts';
import { stubDialogs } from './dialogStubs.ts';

stubDialogs();

describe('a dialog', () => {
  const open = () => openDialog({ className: 'test', ariaLabel: 'Test' }, () => []);

  test.each<[string, (dialog: HTMLDialogElement) => unknown]>([
    ['another page', () => emit('catpost:page', '/')],
    ['a step through the history', () => dispatchEvent(new PopStateEvent('popstate'))],
    ['its own button', (dialog) => dialog.close()],
  ])('is closed by %s, and then removes its listeners', (_, act) => {
    const dialog = open();
    const closing = vi.spyOn(dialog, 'close');
    act(dialog);
    expect(document.querySelector('dialog')).toBeNull();
    closing.mockClear();
    emit('catpost:page', '/');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(closing).not.toHaveBeenCalled();
  });

  test.each([
    ['a setting', () => showSettings()],
    ['what is saved', () => emit('catpost:saved')],
    ['another place on the page', () => dispatchEvent(new HashChangeEvent('hashchange'))],
  ])('stays open after a change of %s', (_, act) => {
    const dialog = open();
    act();
    expect(dialog.isConnected).toBe(true);
    emit('catpost:page', '/');
  });
});
