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

  test.each([
    ['beside it', 'closes it', { down: [500, 50], up: [600, 50] }],
    ['in its padding', 'keeps it', { down: [105, 105], up: [105, 105] }],
    ['that begins inside and ends beside it', 'keeps it', { down: [150, 150], up: [500, 50] }],
    ['that begins beside it and ends inside', 'keeps it', { down: [500, 50], up: [150, 150] }],
  ])('without closedby, a press %s %s', (_, outcome, { down, up }) => {
    const dialog = open();
    dialog.getBoundingClientRect = () => new DOMRect(100, 100, 200, 200);
    const send = (type: string, [clientX = 0, clientY = 0]: number[]) =>
      dialog.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY }));
    send('pointerdown', down);
    send('click', up);
    expect(dialog.isConnected).toBe(outcome === 'keeps it');
    emit('catpost:page', '/');
  });
});
