// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { followComponents } from '../../../src/browser/reading/components.ts';
import { emit } from '../../../src/dom/events.ts';

/** The observers that were created, with what they observe. */
let observers: { callback: IntersectionObserverCallback; observed: Set<Element>; disconnect: () => void }[] = [];

beforeEach(() => {
  observers = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observed = new Set<Element>();
      callback: IntersectionObserverCallback;
      constructor(callback: IntersectionObserverCallback) {
        this.callback = callback;
        observers.push(this);
      }
      observe = (element: Element) => this.observed.add(element);
      unobserve = (element: Element) => this.observed.delete(element);
      disconnect = () => this.observed.clear();
    },
  );
  emit('catpost:page', '/');
});

const moduleOf = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

function show(...modules: string[]): HTMLElement[] {
  document.body.replaceChildren(
    ...modules.map((address) => {
      const element = document.createElement('note-box');
      element.dataset.module = address;
      return element;
    }),
  );
  followComponents();
  return [...document.querySelectorAll<HTMLElement>('note-box')];
}

function see(element: Element, isIntersecting = true): void {
  const [observer] = observers.slice(-1);
  if (!observer?.observed.has(element)) return;
  const entry = { isIntersecting, target: element };
  Reflect.apply(observer.callback, null, [[entry], observer]);
}

const marking = moduleOf(
  'export default (element) => { element.dataset.runs = Number(element.dataset.runs ?? 0) + 1; }',
);

test('calls the module once for each element that is seen', async () => {
  const [first, second] = show(marking, marking);
  if (!first || !second) throw new Error('There are two elements.');
  see(first, false);
  see(first);
  see(first);
  await vi.waitFor(() => expect(first.dataset.runs).toBe('1'));
  expect(second.dataset.runs).toBeUndefined();
});

test('cleans up when another page is shown', async () => {
  const code = 'export default (element) => { element.dataset.on = ""; return () => { delete element.dataset.on; }; }';
  const [element] = show(moduleOf(code));
  if (!element) throw new Error('There is an element.');
  see(element);
  await vi.waitFor(() => expect(element.dataset.on).toBe(''));
  emit('catpost:page', '/other/');
  expect(element.dataset.on).toBeUndefined();
  expect(observers.at(-1)?.observed.size).toBe(0);
});

test('does not run for an element that has left the page', async () => {
  const [element] = show(marking);
  if (!element) throw new Error('There is an element.');
  see(element);
  element.remove();
  const [other] = show(`${marking}//`);
  if (!other) throw new Error('There is an element.');
  see(other);
  await vi.waitFor(() => expect(other.dataset.runs).toBe('1'));
  expect(element.dataset.runs).toBeUndefined();
});

test.each(['export const other = 1', 'export default () => { throw new Error("x"); }', 'throw new Error("x")'])(
  'prints the error of a module: %s',
  async (code) => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const [element] = show(moduleOf(code));
    if (element) see(element);
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    print.mockRestore();
  },
);
