// @vitest-environment jsdom
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageView } from '../../src/pages/PageView.tsx';
import { allPages } from './samplePages.ts';

test.each(allPages.map((page) => [page.kind, page] as const))(
  'hydrates a %s page without an error or a change',
  async (_, page) => {
    const container = document.createElement('div');
    container.innerHTML = renderToString(<PageView page={page} />);
    const before = container.innerHTML;
    const errors: unknown[] = [];
    await act(async () => {
      hydrateRoot(container, <PageView page={page} />, { onRecoverableError: (error) => errors.push(error) });
    });
    expect(errors).toEqual([]);
    expect(container.innerHTML).toBe(before);
  },
);
