/** The texts that come with every page. */

/**
 * What the components of pages show, and what a script says while the page is read or the network fails. It is in the
 * JSON of every page, because the browser hydrates the components.
 */
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
  /** What the button of a code block, or the one that shares, becomes for two seconds. */
  copied: string;
  linkCopied: string;
  codeNotCopied: string;
  /** The mark of a post that is new since the last visit. */
  new: string;
  /** The offer to go back. `{section}` is a heading, `{progress}` a word such as `42%`. */
  leftAtSection: string;
  leftAt: string;
  goThere: string;
  dismiss: string;
  /** The buttons of alerts. */
  reloadPage: string;
  showSaved: string;
  /** Why something did not load. */
  partFailed: string;
  pageOffline: string;
  failedOffline: string;
  failedSilent: string;
  failedBusy: string;
  failedGone: string;
  failedBroken: string;
  /** The label of the save button of a page that is saved, and its longer name. `{size}` is such as `1.2 MB`. */
  savedLabel: string;
  savedWith: string;
  offlineCopies: string;
  /** The note above a saved copy. `{day}` is the day on which it was saved. */
  yourCopy: string;
  /** The page that takes the place of one that is not saved. */
  offlineTitle: string;
  offlineHelp: string;
  tryAgain: string;
  savedHere: string;
};
