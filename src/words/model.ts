/**
 * The texts of catpost itself, in one language. A catalog is `catalogs/<language>.json`; this file says what each text
 * is for. `{name}` stands for a value, and every catalog has the same values in a text.
 */

/** All texts in one language. */
export type Catalog = {
  page: PageWords;
  build: BuildWords;
};

/**
 * A text with a count, in the plural forms of the language: those of `Intl.PluralRules`. `{count}` is the number as the
 * language writes it.
 */
export type Plural = { other: string } & { [Form in Intl.LDMLPluralRule]?: string };

/** What the components of pages show. It is in the JSON of every page, because the browser hydrates them. */
export type PageWords = {
  /** The link for keyboards that skips to the text. */
  skip: string;
  /** What screen readers call the status bar, the prompt's form and the field in it. */
  site: string;
  prompt: string;
  command: string;
  /** What screen readers call `/` and `?` in the bar. */
  search: string;
  keys: string;
  /** The button in the bar that opens the settings, and its longer name, which begins with the shorter. */
  set: string;
  setLabel: string;
  /** The table of contents. */
  contents: string;
  /** `{date}` is a day in words. */
  updated: string;
  /** `{languages}` are links to translations, in a row of facts. */
  alsoIn: string;
  /** What stands between the items of a list in a sentence. */
  comma: string;
  /** The buttons below a title. They are short verbs. `saveLabel` says the whole. */
  share: string;
  save: string;
  saveLabel: string;
  related: string;
  /** What screen readers call the links to the posts before and after, and the words above these two links. */
  neighbours: string;
  older: string;
  newer: string;
  /** The mark of a post that comes first whatever its date. */
  pinned: string;
  /** The same for a post that only its author sees: see types/content.ts. */
  draft: string;
  scheduled: string;
  expired: string;
  tags: string;
  pages: string;
  feeds: string;
  years: string;
  /** The heading above the lists of posts by humans, by AI, and by both. */
  whoWroteWhat: string;
  noTags: string;
  noPosts: string;
  /** The home page of a site without posts. */
  noPostsYet: string;
  /** The links to the pages of a listing. The arrows point to where the pages are in this language's direction. */
  listingPages: string;
  newerPage: string;
  olderPage: string;
  /** What the page for a missing address shows. */
  similarPaths: string;
  mostSimilar: string;
  placesToStart: string;
  /** `{engine}` is a link to a search engine of the web. */
  searchHelp: string;
  /** What replaces a page whose script failed. */
  failedTitle: string;
  failedHelp: string;
  reload: string;
  home: string;
};

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
};
