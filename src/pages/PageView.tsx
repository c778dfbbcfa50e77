/** A page of any kind, as it appears in `#root` of its document and after a navigation. */

import type { ComponentType } from 'react';
import type { Missing } from '../types/components.ts';
import type { Page, PageKind } from '../types/page.ts';
import { Home } from './Home.tsx';
import { Layout } from './Layout.tsx';
import { Listing } from './Listing.tsx';
import { NotFound } from './NotFound.tsx';
import { PlainPage } from './PlainPage.tsx';
import { Post } from './Post.tsx';
import { Search } from './Search.tsx';
import { Tags } from './Tags.tsx';
import { WordsContext } from './words.ts';

/** `missing` is what the browser learned about a path that does not exist. The first render must be without it. */
export function PageView({ page, missing = null }: { page: Page; missing?: Missing | null }) {
  return (
    <WordsContext value={page.frame.words}>
      <Layout frame={page.frame} slots={page.slots}>
        <Body page={page} missing={missing} />
      </Layout>
    </WordsContext>
  );
}

type BodyProps<Kind extends PageKind> = { page: Page<Kind>; missing: Missing | null };

/** The component of each kind of page. */
const views: { [Kind in PageKind]: ComponentType<BodyProps<Kind>> } = {
  post: Post,
  page: PlainPage,
  home: Home,
  listing: Listing,
  tags: Tags,
  search: Search,
  'not-found': NotFound,
};

function Body<Kind extends PageKind>({ page, missing }: BodyProps<Kind>) {
  const View: ComponentType<BodyProps<Kind>> = views[page.kind];
  return <View page={page} missing={missing} />;
}
