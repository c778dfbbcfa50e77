/** A page of any kind, as it stands in `#root` of its document and after a navigation. */

import type { Page } from '../types/page.ts';
import { Home } from './Home.tsx';
import { Layout } from './Layout.tsx';
import { Listing } from './Listing.tsx';
import { type Missing, NotFound } from './NotFound.tsx';
import { PlainPage } from './PlainPage.tsx';
import { Post } from './Post.tsx';
import { Search } from './Search.tsx';
import { Tags } from './Tags.tsx';

/** `missing` is what the browser found out about a path that does not exist; the first render must be without it. */
export function PageView({ page, missing = null }: { page: Page; missing?: Missing | null }) {
  return (
    <Layout frame={page.frame}>
      <Body page={page} missing={missing} />
    </Layout>
  );
}

function Body({ page, missing }: { page: Page; missing: Missing | null }) {
  switch (page.kind) {
    case 'post':
      return <Post page={page} />;
    case 'page':
      return <PlainPage page={page} />;
    case 'home':
      return <Home page={page} />;
    case 'listing':
      return <Listing page={page} />;
    case 'tags':
      return <Tags page={page} />;
    case 'search':
      return <Search page={page} />;
    case 'not-found':
      return <NotFound page={page} missing={missing} />;
  }
}
