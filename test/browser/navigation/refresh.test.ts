// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { Fetched } from '../../../src/browser/navigation/fetchPage.ts';
import { refreshPage } from '../../../src/browser/navigation/refresh.ts';
import { samplePages } from '../../pages/samplePages.ts';

test('follows a moved page, although the former path is still being fetched', async () => {
  const answers = new Map<string, (fetched: Fetched) => void>();
  const fetchPage = (url: URL) => new Promise<Fetched>((resolve) => answers.set(url.pathname, resolve));
  const place = { pathname: '/post/old/', search: '', hash: '' };
  const router = {
    navigate: vi.fn(async () => {}),
    revalidate: vi.fn(async () => {}),
    state: { location: place, navigation: {} },
  };
  history.replaceState(null, '', place.pathname);
  const memory = { recall: () => null, remember: () => {} };
  const refresh = (moved: string | null) => refreshPage(memory, fetchPage, router, moved);
  const both = Promise.all([refresh(null), refresh('/post/new/')]);
  const page: Fetched = { kind: 'page', page: samplePages.post, head: { title: '', language: 'en', elements: [] } };
  answers.get('/post/new/')?.(page);
  answers.get('/post/old/')?.(page);
  await both;
  expect(router.navigate).toHaveBeenCalledExactlyOnceWith('/post/new/', { replace: true, preventScrollReset: true });
  expect(router.revalidate).not.toHaveBeenCalled();
});
