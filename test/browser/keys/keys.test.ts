// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inlineScript } from '../../../src/browser/inlineScript.ts';
import { commandOf, createKeys, followKeys } from '../../../src/browser/keys/keys.ts';
import { changeSetting } from '../../../src/dom/settings.ts';

afterEach(() => {
  document.body.replaceChildren();
  changeSetting('keys', 'on');
  localStorage.clear();
});

test.each([
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'newer'],
  ['p', 'older'],
  ['G', 'end'],
  ['?', 'help'],
  ['/', 'prompt'],
  ['0', { window: 0 }],
  ['9', { window: 9 }],
] as const)('%s is a command by itself', (key, command) => {
  expect(commandOf(key, '')).toEqual(command);
  expect(commandOf(key, 'g')).toEqual(command);
});

test('g is a command only after another g', () => {
  expect(commandOf('g', '')).toBeNull();
  expect(commandOf('g', 'j')).toBeNull();
  expect(commandOf('g', 'g')).toBe('top');
});

test.each(['J', 'x', 'Enter', 'Escape', ' ', 'constructor', '²', 'Dead', 'Process', 'Unidentified'])(
  '%s is no command',
  (key) => {
    expect(commandOf(key, '')).toBeNull();
  },
);

describe('with the focus in something', () => {
  const press = createKeys();
  const listen = (event: KeyboardEvent) => press(event, event.composedPath()[0] ?? null);
  beforeEach(() => {
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });

  /** Whether the page takes `/`, pressed on the innermost element; and whether it takes Ctrl-K there. */
  function takes(element: Element, init: KeyboardEventInit = {}): boolean {
    const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true, cancelable: true, ...init });
    element.dispatchEvent(event);
    return event.defaultPrevented;
  }

  /** The element with `data-focus`, of HTML in the body. */
  function focused(html: string): Element {
    document.body.innerHTML = html;
    return document.querySelector('[data-focus]') ?? document.body;
  }

  /** The same within a shadow root of an element of that name. */
  function inShadow(html: string, mode: 'open' | 'closed', host = 'div'): Element {
    const outer = document.createElement(host);
    document.body.append(outer);
    const root = outer.attachShadow({ mode });
    root.innerHTML = html;
    return root.querySelector('[data-focus]') ?? outer;
  }

  function editable(): HTMLElement {
    const element = document.createElement('p');
    document.body.append(element);
    // jsdom does not know it.
    Object.defineProperty(element, 'isContentEditable', { value: true });
    return element;
  }

  const field = '<form><input data-focus></form>';
  test.each<[string, () => Element]>([
    ['a field', () => focused(field)],
    ['a search field', () => focused('<input type="search" data-focus>')],
    ['a text area', () => focused('<textarea data-focus></textarea>')],
    ['a list to choose from', () => focused('<select data-focus><option>a</select>')],
    ['editable text', editable],
    ['a textbox by its role', () => focused('<div role="textbox" tabindex="0" data-focus></div>')],
    ['a part of such a textbox', () => focused('<div role="textbox"><b tabindex="0" data-focus></b></div>')],
    ['a searchbox', () => focused('<div role="searchbox" tabindex="0" data-focus></div>')],
    ['a combobox', () => focused('<div role="Combobox" tabindex="0" data-focus></div>')],
    ['an entry of a menu', () => focused('<ul role="menu"><li role="menuitem" tabindex="-1" data-focus></ul>')],
    ['an entry of a tree', () => focused('<ul role="tree"><li role="treeitem" tabindex="-1" data-focus></ul>')],
    ['a cell of a grid', () => focused('<div role="grid"><i role="gridcell" tabindex="0" data-focus></i></div>')],
    ['an application', () => focused('<div role="application"><a href="/" data-focus>x</a></div>')],
    ['a field in an open shadow root', () => inShadow(field, 'open')],
    ['a field in a closed shadow root', () => inShadow(field, 'closed')],
    ['a field in that of a custom element', () => inShadow(field, 'closed', 'comment-box')],
    ['a text area in an open one', () => inShadow('<textarea data-focus></textarea>', 'open', 'comment-box')],
    ['any other part of a widget', () => inShadow('<div tabindex="0" data-focus></div>', 'open', 'comment-box')],
    ['a custom element that takes the focus', () => focused('<comment-box tabindex="0" data-focus></comment-box>')],
    [
      'a field in a shadow root within another',
      () => {
        const inner = document.createElement('section');
        inShadow('<div data-focus></div>', 'open').append(inner);
        const root = inner.attachShadow({ mode: 'closed' });
        root.innerHTML = field;
        return root.querySelector('input') ?? inner;
      },
    ],
    [
      'a page under a dialog',
      () => {
        document.body.innerHTML = '<dialog open></dialog>';
        return document.body;
      },
    ],
  ])('no key is taken: %s', (_, element) => {
    const target = element();
    expect([takes(target), takes(target, { key: 'k', ctrlKey: true })]).toEqual([false, false]);
  });

  test.each<[string, () => Element]>([
    ['nothing', () => document.body],
    ['the document itself', () => document.documentElement],
    ['a link', () => focused('<p><a href="/" data-focus>x</a></p>')],
    ['a button', () => focused('<button data-focus>x</button>')],
    ['a heading that a key has led to', () => focused('<section><h2 tabindex="-1" data-focus>x</h2></section>')],
    ['a box that scrolls', () => focused('<div tabindex="0" data-focus>x</div>')],
    ['code that scrolls', () => focused('<pre data-focus>x</pre>')],
    ['the summary of a box', () => focused('<details><summary data-focus>x</summary></details>')],
    ['a video', () => focused('<video controls data-focus></video>')],
  ])('keys are taken: %s', (_, element) => {
    const target = element();
    expect([takes(target), takes(target, { key: 'k', ctrlKey: true })]).toEqual([true, true]);
  });

  test.each<[string, KeyboardEventInit]>([
    ['Ctrl', { ctrlKey: true }],
    ['Alt', { altKey: true }],
    ['⌘', { metaKey: true }],
    ['AltGr', { modifierAltGraph: true }],
    ['AltGr as on Windows', { ctrlKey: true, altKey: true }],
    ['composing', { isComposing: true }],
    ['a key that an input method has taken', { key: 'Process' }],
    ['a dead key', { key: 'Dead', code: 'Slash' }],
  ])('no single key is taken with %s', (_, init) => {
    expect(takes(document.body, init)).toBe(false);
  });

  test('no key is taken that another listener has taken, or while the whole document is edited', () => {
    document.body.innerHTML = '<a href="/" data-focus>x</a>';
    const link = focused(document.body.innerHTML);
    link.addEventListener('keydown', (event) => event.preventDefault());
    const prompt = vi.fn();
    document.addEventListener('catpost:prompt', prompt);
    takes(link);
    document.designMode = 'on';
    takes(document.body);
    document.designMode = 'off';
    expect(prompt).not.toHaveBeenCalled();
    takes(document.body);
    expect(prompt).toHaveBeenCalledOnce();
    document.removeEventListener('catpost:prompt', prompt);
  });

  test.each<[string, KeyboardEventInit, boolean]>([
    ['Ctrl-K', { key: 'k', ctrlKey: true }, true],
    ['⌘K', { key: 'k', metaKey: true }, true],
    ['Ctrl-K with Caps Lock', { key: 'K', ctrlKey: true }, true],
    ['Ctrl-K on a Cyrillic keyboard', { key: 'л', code: 'KeyK', ctrlKey: true }, true],
    ['Ctrl-K on a Dvorak keyboard', { key: 'k', code: 'KeyV', ctrlKey: true }, true],
    ['the place of K on a Dvorak keyboard', { key: 't', code: 'KeyK', ctrlKey: true }, false],
    ['Ctrl-Shift-K, the console of Firefox', { key: 'K', ctrlKey: true, shiftKey: true }, false],
    ['Ctrl-Alt-K', { key: 'k', ctrlKey: true, altKey: true }, false],
    ['Ctrl-⌘-K', { key: 'k', ctrlKey: true, metaKey: true }, false],
    ['Alt-K', { key: 'k', altKey: true }, false],
    ['Ctrl-L', { key: 'l', code: 'KeyL', ctrlKey: true }, false],
  ])('%s opens the prompt: %o is %s', (_, init, expected) => {
    expect(takes(document.body, init)).toBe(expected);
  });

  test('switched off, single keys do nothing, and Ctrl-K still opens the prompt', () => {
    changeSetting('keys', 'off');
    expect([takes(document.body), takes(document.body, { key: 'k', ctrlKey: true })]).toEqual([false, true]);
  });
});

describe('keys that were pressed before their code was here', () => {
  /** The element of that selector, in the shadow root where there is none outside. */
  function find(selector: string): Element {
    const root = document.querySelector('div')?.shadowRoot;
    const found = document.querySelector(selector) ?? root?.querySelector(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  const press = (key: string, on = 'body', init: KeyboardEventInit = {}) =>
    find(on).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
    );

  afterEach(() => {
    document.head.replaceChildren();
    delete document.documentElement.dataset.plain;
  });

  test.each<[string, () => unknown, number]>([
    ['a key', () => press('/'), 1],
    ['two keys', () => press('/') && press('/'), 2],
    ['a key on a link', () => press('/', 'a'), 1],
    ['a key in a field', () => press('/', 'input'), 0],
    ['a key in a shadow root', () => press('/', 'textarea'), 0],
    ['a key that something else took', () => press('/', 'b'), 0],
    ['a key while composing', () => press('/', 'body', { isComposing: true }), 0],
    ['Ctrl-K, which the browser had', () => press('k', 'body', { ctrlKey: true }), 0],
    ['a key on what has gone since', () => press('/', 'a') && find('a').remove(), 0],
  ])('%s', (_, act, expected) => {
    document.body.innerHTML = '<a href="/">x</a><input><p><b tabindex="0"></b></p><div></div>';
    find('div').attachShadow({ mode: 'open' }).append(document.createElement('textarea'));
    find('b').addEventListener('keydown', (event) => event.preventDefault());
    // The inline script asks for the main script with the first key, which does not come here.
    document.head.innerHTML = '<meta name="catpost" content="none">';
    new Function(inlineScript('/'))();
    const prompt = vi.fn();
    document.addEventListener('catpost:prompt', prompt);
    act();
    expect(prompt).not.toHaveBeenCalled();
    const listening = vi.spyOn(window, 'addEventListener');
    followKeys();
    expect(prompt).toHaveBeenCalledTimes(expected);
    for (const [type, listener] of listening.mock.calls) window.removeEventListener(type, listener);
    listening.mockRestore();
    document.removeEventListener('catpost:prompt', prompt);
  });

  test('are typed into the prompt after the key that opens it', () => {
    document.body.innerHTML = '<div id="root"><form class="prompt"><input></form></div>';
    document.head.innerHTML = '<meta name="catpost" content="none">';
    new Function(inlineScript('/'))();
    const focusField = () => document.querySelector('input')?.focus();
    document.addEventListener('catpost:prompt', focusField);
    for (const key of ['/', 'j', 'Shift', 'G', '1']) press(key);
    const listening = vi.spyOn(window, 'addEventListener');
    followKeys();
    expect(document.querySelector('input')?.value).toBe('jG1');
    for (const [type, listener] of listening.mock.calls) window.removeEventListener(type, listener);
    listening.mockRestore();
    document.removeEventListener('catpost:prompt', focusField);
  });
});
