/** Describes another tool: how it is installed, a small blog made with it, and how that blog is built. */

/** A tool, with a blog as its documentation recommends it for a folder of markdown posts. */
export type Peer = {
  /** The name in `--peers`. */
  name: string;
  /** The name in the table, before the version. */
  title: string;
  /**
   * Packages of npm with their exact versions, the tool itself first; none for a tool that has to be installed already.
   */
  packages: Record<string, string>;
  /** The version of Node.js that it runs in; null for the one that runs the benchmark. */
  node: string | null;
  /** The files of its project, by their paths. */
  files: Record<string, string>;
  /** The folder of the posts, each a `<slug>.md` with title, date, description and tags. */
  posts: string;
  /** A script of its packages, or a program on the PATH, and its arguments. */
  build: { script: string; words: string[] } | { program: string; words: string[] };
  env?: Record<string, string>;
  /** Files and folders that a cold build must not find, the output among them. */
  caches: string[];
  output: string;
  /** The document of a post in the output. */
  documentOf: (slug: string) => string;
  /** What catpost does for a blog and this does not, as the table lists it. */
  lacks: string[];
};

/** The site that every peer builds. */
export const site = { title: 'Bench', url: 'https://example.org' };

/** A few rules for every peer. catpost has its own stylesheet, which is larger. */
export const style =
  'body { max-width: 44rem; margin: auto; padding: 1rem; font-family: system-ui, sans-serif; line-height: 1.6 } pre { overflow-x: auto; padding: 1rem }';
