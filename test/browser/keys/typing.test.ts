// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { areTaken, listenForKeys } from './pressKeys.ts';

listenForKeys();

/** Puts HTML into the page, and returns its element with `data-focus`. */
function focused(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('[data-focus]') ?? document.body;
}

/** Puts HTML into a shadow root, and returns its element with `data-focus`. */
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
  // jsdom does not implement it.
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
])('takes no key as a command in %s', (_, element) => {
  expect(areTaken(element())).toEqual([false, false]);
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
])('takes keys as commands with the focus on %s', (_, element) => {
  expect(areTaken(element())).toEqual([true, true]);
});
