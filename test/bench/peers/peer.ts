/** What the benchmark knows of another tool: how it is installed, a small blog of its own, and how that is built. */

/** A tool, and a blog as its documentation recommends one for a folder of markdown posts. */
export type Peer = {
  /** As `--peers` names it. */
  name: string;
  /** As the table names it, before its version. */
  title: string;
  /** Packages of npm and their exact versions, the tool itself first; none for a tool that has to be there. */
  packages: Record<string, string>;
  /** The version of npm's `node` package that it runs in; null for the Node.js that runs the benchmark. */
  node: string | null;
  /** The files of its project, by their paths. */
  files: Record<string, string>;
  /** The folder that takes the posts, each `<slug>.md` with title, date, description and tags. */
  posts: string;
  /** A script of its packages and what it is given, or a program of PATH and what it is given. */
  build: { script: string; words: string[] } | { program: string; words: string[] };
  env?: Record<string, string>;
  /** Files and folders that a cold build must not find, the output among them. */
  caches: string[];
  output: string;
  /** The document of a post in the output. */
  documentOf: (slug: string) => string;
  /** What catpost does for a blog and this does not, in the words of the table. */
  lacks: string[];
};

/** The site that every peer has. */
export const site = { title: 'Bench', url: 'https://example.org' };

/** The same few rules for every peer; catpost has its own, which are more. */
export const style =
  'body { max-width: 44rem; margin: auto; padding: 1rem; font-family: system-ui, sans-serif; line-height: 1.6 } pre { overflow-x: auto; padding: 1rem }';
