/**
 * The module `catpost/components`: catpost's own components, for authors who replace some of them. Each is exported as it
 * was before it was replaced, so that a replacement can contain the original.
 */
export { Command } from './Command.tsx';
export { Contents } from './Contents.tsx';
export { Day } from './Day.tsx';
export { Entries } from './Entries.tsx';
export { Facts } from './Facts.tsx';
export { Home } from './Home.tsx';
export { Listing } from './Listing.tsx';
export { NotFound } from './NotFound.tsx';
export { PlainPage } from './PlainPage.tsx';
export { Post } from './Post.tsx';
export { Sections } from './Sections.tsx';
export { Series } from './Series.tsx';
export { Slot } from './Slot.tsx';
export { Tags } from './Tags.tsx';
export { Title } from './Title.tsx';
export { useWords } from './words.ts';
