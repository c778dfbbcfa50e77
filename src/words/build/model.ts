/** The texts that only the build needs. */
import type { Plural } from '../../types/plural.ts';

/** What the build writes into pages, heads and feeds. */
export type BuildWords = {
  /** The first window of the bar, and the place that the bar shows on the home page: a short word in lower case. */
  homeWindow: string;
  /** The reading time, short. `{minutes}` is a number. */
  minutes: string;
  /** The length of a text. Languages without spaces between words count characters. */
  wordCount: Plural;
  characterCount: Plural;
  postCount: Plural;
  /** The link below the first posts of a list. `{title}` is its title. */
  allOf: Plural;
  /** `{number}` and `{of}` are numbers. */
  pageOf: string;
  partOf: string;
  /** What screen readers call the box of a series. */
  series: string;
  /** The mark of a post, and the title of the list of such posts. */
  byHuman: string;
  byHumanTitle: string;
  byMixed: string;
  byMixedTitle: string;
  byAi: string;
  byAiTitle: string;
  placeholder: string;
  placeholderTitle: string;
  /** What `cat` says of a missing file in this language. */
  noSuchFile: string;
  nothingHere: string;
  searchTitle: string;
  tagsTitle: string;
  /** What a reader of this language is told on the same page in another one. It names this language. */
  sameInThisLanguage: string;
  /** Descriptions for search engines and feed readers. `{site}` is the title of the site. */
  searchDescription: string;
  tagsDescription: string;
  taggedTitle: string;
  numberedTitle: string;
  listDescription: string;
  siteFeed: string;
  collectionFeed: string;
  tagFeed: string;
  /** The small page at an old address. `{path}` is that address, and `{page}` a link to the new one. */
  movedTitle: string;
  moved: string;
  movedTo: string;
  /** The button that loads comments, and the link to the same ones. `{host}` is such as `giscus.app`. */
  commentsFrom: string;
  onGitHub: string;
  /** The heading above what other sites say about a post, the link to a text without a date, and counts. */
  elsewhere: string;
  undatedMention: string;
  mentions: Record<'like' | 'repost' | 'bookmark' | 'reply' | 'mention', Plural>;
  /** The form of the newsletter. */
  newsletter: string;
  subscribe: string;
  /** What the browser shows above a feed. The second is a link to the page with the same posts. */
  feedNote: string;
  feedAsPage: string;
};
