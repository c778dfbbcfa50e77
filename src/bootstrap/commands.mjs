/**
 * The commands of catpost with their options: what the command line accepts, its help, and its completion come from
 * this table. Plain JavaScript without dependencies, because a command line is checked before anything is installed.
 */

/**
 * The options, by name. One with a `value` takes a word after it, one of the `choices` if there are some. `pattern` says
 * which words can be meant: see npmOptions.mjs.
 */
const site = { value: 'DIR', about: 'uses another site folder, with its own content/, public/ and dist/' };
const content = { value: 'DIR', about: 'uses another content folder than content/' };
const out = { value: 'DIR', about: 'uses another output folder than dist/' };
const base = { value: '/PATH/', about: 'sets the base path for this build', pattern: /^\/|\/$/ };
const now = { value: 'DAY', about: 'works as if it were that day, such as 2026-01-31', pattern: /^\d{4}-\d\d-\d\d$/ };
const limit = { value: 'MS', about: 'allows each post that many milliseconds to render', pattern: /^\d+$/ };
const port = { value: 'N', about: 'listens on another port', pattern: /^\d+$/ };
const network = { value: null, about: 'accepts other devices in the local network' };
const external = { value: null, about: 'also checks links to other sites' };
const fetched = { value: null, about: 'gets webmentions first' };
const collection = {
  value: 'FOLDER',
  about: 'names the collection of the post (default: post)',
  pattern: /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}_-]*$/u,
};
const from = { value: 'VERSION', about: 'compares with this version instead', pattern: /^\d+\.\d+\.\d+/ };
const tool = {
  value: 'TOOL',
  about: 'says which tool the folder is of, if its files do not',
  choices: [
    ...['jekyll', 'hugo', 'zola', 'astro', 'eleventy', 'gatsby', 'docusaurus', 'obsidian', 'wordpress', 'ghost'],
    'markdown',
  ],
};
const to = { value: 'DIR', about: 'writes into another folder than content/' };
const downloads = { value: null, about: 'also downloads the pictures and files of an export of WordPress' };
const write = { value: null, about: 'replaces old names of keys in your files' };
const hostName = {
  value: 'HOST',
  about: 'adds what this host needs',
  choices: ['github-pages', 'netlify', 'cloudflare', 'vercel', 's3', 'nginx', 'caddy'],
};

/**
 * The commands, by name. `words` are the words that a command takes besides its options, and `callers` who has the
 * command: a clone of catpost, where npm runs it, or a folder in which the package is installed.
 */
export const commands = {
  init: {
    about: 'Makes the folder of a new site: settings, a first post, package.json. Leaves existing files as they are.',
    words: ['[DIR]'],
    example: '../blog --host github-pages',
    options: { host: hostName },
    callers: ['clone', 'package'],
  },
  'new-site': {
    about: "Puts your own settings and a first post in place of the sample content, and lists the sample's files.",
    words: [],
    options: {},
    callers: ['clone'],
  },
  start: {
    about: 'Builds the site and serves it at http://localhost:4173 as a CDN would.',
    words: [],
    options: { site, content, out, base, now, 'parse-limit': limit },
    callers: ['clone'],
  },
  dev: {
    about: 'Serves the site with drafts at http://localhost:5173, and shows every change at once.',
    words: [],
    options: { site, content, port, host: network, now, 'parse-limit': limit },
    callers: ['clone', 'package'],
  },
  new: {
    about: 'Creates a markdown file with front matter, ready to write in.',
    words: ['TITLE'],
    example: '"Rain on the antenna" --in post',
    options: { in: collection, site, content },
    callers: ['clone', 'package'],
  },
  check: {
    about: 'Reports every problem of the content, as a build would, and writes nothing.',
    words: [],
    options: { site, content, now, 'parse-limit': limit, external },
    callers: ['clone', 'package'],
  },
  build: {
    about: 'Builds the site into dist/, or reports every problem of the content and writes nothing.',
    words: [],
    options: { site, content, out, base, now, 'parse-limit': limit, fetch: fetched },
    callers: ['clone', 'package'],
  },
  preview: {
    about: 'Serves a built site as a CDN would, with 404.html for missing paths.',
    words: [],
    options: { site, out, port, host: network },
    callers: ['clone', 'package'],
  },
  import: {
    about: 'Makes a content folder from the blog of another tool, which stays as it is.',
    words: ['DIR|FILE'],
    example: '../old-blog --from jekyll',
    options: { from: tool, to, fetch: downloads, site },
    callers: ['clone', 'package'],
  },
  upgrade: {
    about: 'Says what has changed since the version that built the site last, and what should change in your files.',
    words: [],
    options: { from, write, site, content, out },
    callers: ['package'],
  },
  completion: {
    about: 'Prints a script with which bash, zsh or fish completes commands, options, folders and collections.',
    words: ['SHELL'],
    example: 'bash >> ~/.bashrc',
    options: {},
    callers: ['package'],
  },
};

/** Returns the names of the commands that a caller has. */
export function commandsOf(caller) {
  return Object.keys(commands).filter((name) => commands[name].callers.includes(caller));
}
