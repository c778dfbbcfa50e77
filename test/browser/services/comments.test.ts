// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { loadComments } from '../../../src/browser/services/comments.ts';
import { wordsIn } from '../../../src/words/catalogs.ts';

const words = wordsIn('en').script;
vi.mock('../../../src/dom/scriptWords.ts', () => ({ scriptWords: async () => words }));
const issoComments = vi.hoisted(() => vi.fn());
vi.mock('../../../src/browser/services/issoComments.ts', () => ({ issoComments }));

const isso = { kind: 'isso', url: 'https://talk.example', path: '/post/a/', title: 'A' };

function placeFor(comments: object): HTMLElement {
  const place = document.createElement('section');
  place.dataset.comments = JSON.stringify(comments);
  const waiting = document.createElement('p');
  waiting.textContent = 'show comments';
  place.append(document.createElement('h2'), waiting);
  document.body.replaceChildren(place);
  return place;
}

beforeEach(() => issoComments.mockReset());

test('shows the comments once, below the heading', async () => {
  issoComments.mockResolvedValue([document.createTextNode('Well said.')]);
  const place = placeFor(isso);
  await Promise.all([loadComments(place), loadComments(place)]);
  await loadComments(place);
  expect(place.innerHTML).toBe('<h2></h2>Well said.');
  expect(issoComments.mock.calls).toEqual([[isso, words.comments]]);
});

test('can be tried again after a failure', async () => {
  issoComments.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce(['Well said.']);
  const place = placeFor(isso);
  await expect(loadComments(place)).rejects.toThrow('offline');
  expect(place.textContent).toBe('show comments');
  await loadComments(place);
  expect(place.textContent).toBe('Well said.');
});

test.each([{ kind: 'isso' }, { kind: 'giscus' }, { kind: 'mastodon', thread: 1 }, { kind: 'other' }, []])(
  'leaves %j as it is',
  async (comments) => {
    const place = placeFor(comments);
    await loadComments(place);
    expect(place.textContent).toBe('show comments');
  },
);
