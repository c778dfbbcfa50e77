/** The services of other hosts that a site may use. Each is off unless site.yaml names it. */

/** When a reader's browser first contacts the host of the comments: when asked to, or when the comments are near. */
type LoadComments = 'click' | 'seen';

/** The service that keeps the comments on posts. `host` is an origin such as `https://giscus.app`. */
export type Comments = { load: LoadComments } & (
  | { kind: 'giscus'; host: string; repo: string; repoId: string; category: string; categoryId: string }
  | { kind: 'utterances'; host: string; repo: string; label: string | null }
  /** A post names its thread, so that the answers to it are its comments. */
  | { kind: 'mastodon'; host: string }
  /** `url` has no slash at its end. */
  | { kind: 'isso'; url: string }
);

/** The service that counts visits. `host` is the origin that counts. */
export type Analytics =
  | { kind: 'plausible'; host: string; domain: string }
  | { kind: 'goatcounter'; host: string }
  | { kind: 'umami'; host: string; website: string };

/** The service that sends the newsletter. `text` stands above the form; null for the text of catpost. */
export type Newsletter = { text: string | null } & (
  | { kind: 'buttondown'; host: string; name: string }
  | { kind: 'listmonk'; host: string; list: string }
);

/** The service that receives webmentions for a site. */
export type Webmention = { host: string };

/** What the browser needs to load the comments on one page, as the JSON of `data-comments`. */
export type PageComments =
  /** `src` is the address of the frame, without what only the browser knows: theme, origin, session. */
  | { kind: 'giscus' | 'utterances'; src: string }
  /** The address of the post on Mastodon whose answers are the comments. */
  | { kind: 'mastodon'; thread: string }
  /** `path` is the path of the page by which Isso knows it. */
  | { kind: 'isso'; url: string; path: string; title: string };

/** What the browser needs to count visits. It counts only on `site`, the host name of the published site. */
export type SiteAnalytics = Analytics & { site: string };
