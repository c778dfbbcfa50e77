/**
 * What a plugin may do. The package ships this text as the types of `catpost/config`, so it imports nothing.
 */

/** A plugin: hooks that take part in a build. It is the author's own code, and nothing of it reaches a browser. */
export type Plugin = {
  /** The name of the plugin in problems. */
  name: string;
  /**
   * What the hooks read besides their arguments and options. With this, their results are kept between builds until one
   * of these changes; `{}` says that they read nothing else. Without it, every hook runs in every build.
   */
  inputs?: PluginInputs;
  /** Changes a post after it was read. Called for each post and page, drafts too. */
  post?: (post: PluginPost, context: PluginContext) => PostChanges | undefined | Promise<PostChanges | undefined>;
  /** Returns remark and rehype plugins. Called once in each thread. */
  markdown?: (context: PluginContext) => MarkdownPlugins | Promise<MarkdownPlugins>;
  /** Changes the head of a page before it is rendered. Called for each page. */
  page?: (page: PluginPage, context: PluginContext) => PageChanges | undefined | Promise<PageChanges | undefined>;
  /** Returns files to add to the output. */
  files?: (site: PluginSite, context: PluginContext) => PluginFile[] | Promise<PluginFile[]>;
};

/** What the default export of a plugin's module is: the plugin, or a function of its options. */
export type PluginModule = Plugin | ((options: PluginOptions) => Plugin | Promise<Plugin>);

/** The `options` of a plugin in the settings. */
export type PluginOptions = Record<string, unknown>;

/** Inputs of hooks. */
export type PluginInputs = {
  /** Files, relative to the folder of the site. */
  files?: string[];
  /** Names of environment variables. */
  env?: string[];
};

/** Where a plugin runs. */
export type PluginContext = {
  /** The absolute path of the folder of the site. */
  siteFolder: string;
  /** The absolute path of the content folder. */
  contentFolder: string;
  /** The path that the site is served under: `/` or `/blog/`. */
  base: string;
  /** The address of the site, without a slash at its end. */
  url: string;
  /** The day of the build, `2026-01-31`. */
  today: string;
};

/** A post or a page, as its file says. Days are `2026-01-31` in the time zone of the site. */
export type PluginPost = {
  /** Relative to the content folder: `post/hello.md`. */
  file: string;
  /** Null for a page. */
  collection: string | null;
  /** The path of its page: `/post/hello/`. */
  path: string;
  title: string;
  description: string | null;
  date: string | null;
  updated: string | null;
  tags: string[];
  language: string;
  /** Why it is not published; null if it is. */
  mark: 'draft' | 'scheduled' | 'expired' | null;
  isUnlisted: boolean;
  /** The keys of the front matter that catpost does not know. */
  extra: Record<string, unknown>;
  /** The markdown after the front matter. */
  body: string;
};

/** Changes of a post. A plugin can hide a post, and can never publish one. */
export type PostChanges = {
  title?: string;
  description?: string | null;
  /** A day such as `2026-01-31`. */
  updated?: string | null;
  tags?: string[];
  body?: string;
  /** Makes the post a draft. */
  draft?: true;
};

/** Remark and rehype plugins, and their place. What they add passes the same allowlist as HTML in a post. */
export type MarkdownPlugins = {
  remark?: {
    /** Run on the tree of the markdown as it was parsed. */
    before?: MarkdownPlugin[];
    /** Run when catpost's own remark plugins are done. */
    after?: MarkdownPlugin[];
  };
  rehype?: {
    /** Run while HTML of the author is still text; headings, links and images are handled after them. */
    before?: MarkdownPlugin[];
    /** Run on the finished tree. */
    after?: MarkdownPlugin[];
  };
};

/** A plugin of unified, or a list of it and its options. */
export type MarkdownPlugin = UnifiedPlugin | [plugin: UnifiedPlugin, ...options: unknown[]];

/** A function that unified accepts as a plugin, of any tree and with any options. */
export type UnifiedPlugin = (...options: never[]) => unknown;

/** A page, by its kind. `post` has no `body`. */
export type PluginPage = { path: string; title: string; description: string; language: string } & (
  | { kind: 'post' | 'page'; post: Omit<PluginPost, 'body'> }
  | { kind: 'collection'; collection: string; year: string | null; number: number }
  | { kind: 'tag'; tag: string; number: number }
  | { kind: 'provenance'; provenance: string; number: number }
  | { kind: 'home' | 'tags' | 'search' | 'not-found' }
);

/** Changes of a page. */
export type PageChanges = {
  /** The title of the document and of shared links. */
  title?: string;
  description?: string;
  /** Further `<meta>` elements. */
  metas?: PageMeta[];
  /** Further JSON-LD documents. */
  data?: object[];
};

/** A `<meta>` element. */
export type PageMeta = { name: string; content: string } | { property: string; content: string };

/** All posts and pages that are published and listed. */
export type PluginSite = { title: string; posts: PluginPost[] };

/** A file of the output: its path on the site, such as `/reading.json`, and its contents, or a file to copy. */
export type PluginFile =
  | { path: string; contents: string | Uint8Array }
  /** `copy` is relative to the folder of the site. */
  | { path: string; copy: string };
