// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { previewFootnote } from '../../../src/browser/reading/footnotePreview.ts';
import { emit } from '../../../src/dom/events.ts';
import { stubAdoptedStyles } from '../../dom/styleStub.ts';

afterEach(() => document.body.replaceChildren());

test('closes a footnote preview with its page, even outside of the text', () => {
  stubAdoptedStyles();
  document.body.innerHTML = '<p><a data-footnote-ref href="#note">1</a></p><p id="note">A note.</p>';
  const reference = document.querySelector('a');
  if (!reference) throw new Error('There is no reference.');
  vi.spyOn(reference, 'matches').mockReturnValue(true);
  reference.addEventListener('focusin', previewFootnote);
  reference.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(document.querySelector('[role=tooltip]')?.textContent).toBe('A note.');
  emit('catpost:page', '/');
  expect(document.querySelector('[role=tooltip]')).toBeNull();
});
