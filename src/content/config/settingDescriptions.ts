/** One sentence for each key of the settings, which editors show: from the JSON schema, and from the types. */
import type { z } from 'zod';
import type { siteSchema } from './siteSchema.ts';

type Settings = z.infer<typeof siteSchema>;
type Link = Settings['navigation'][number];
type Plugin = Settings['plugins'][number];
type Collection = Settings['collections'][string];

const top: Record<keyof Settings, string> = {
  title: 'The name of the site: in the bar, in the prompt and on the home page.',
  url: 'The address of the site, with its path if it has one: https://example.org/blog.',
  description: 'One line of markdown about the site. Feeds and search engines get it as plain text.',
  author: 'Who writes.',
  language: 'The language of the posts, such as en or de-AT.',
  languages: 'The languages with a home page of their own, such as [en, de], or the texts of each.',
  by: 'Who wrote the posts that do not say it: human, ai, mixed or placeholder.',
  timezone: 'The zone of dates without one, such as UTC or Europe/Vienna.',
  prompt: "The reader's name and the host in the prompt. The default is visitor@ and the name of the site.",
  navigation: 'Links in the bar of every page, after the collections.',
  links: 'Links to other sites, in the last lines of every page.',
  footer: 'One line of markdown at the end of every page.',
  list: 'What listings show of each post: titles, excerpts or cards.',
  home: 'The home page: a portrait, links of the author, and what follows.',
  smartQuotes: 'Whether quotes, dashes and dots become typographic. The default is true.',
  emoji: 'Whether shortcodes such as :cat: become characters.',
  media: 'Hosts that images, video and frames may come from.',
  scripts: 'Hosts that scripts may come from.',
  host: 'Who hosts the site, which decides the files for headers and redirects.',
  cards: 'Which posts get a drawn share image: all, none, or a number such as newest 20.',
  keep: 'How long the files of earlier builds stay: 30 days, 3 builds or none.',
  history: 'Whether the git history of the posts is published.',
  comments: 'The service that keeps the comments: { utterances: you/blog }, giscus, mastodon or isso.',
  analytics: 'The service that counts visits: { goatcounter: mycode }, plausible or umami.',
  newsletter: 'The service that sends a newsletter: { buttondown: you } or listmonk.',
  webmention: 'The service that receives webmentions: webmention.io.',
  accent: 'The colour of titles, marks, links and the bar, such as "#7f7". All themes are fitted to it.',
  paper: 'The colour of the background, such as "#ffffff". All themes are fitted to it.',
  theme: 'Single colours of single themes.',
  fonts: 'Your own font files, and what each is for.',
  words: 'Texts of catpost in other words, by their names.',
  problems: 'Rules that should warn or fail.',
  collections: 'The folders of posts, and the settings of each.',
  plugins: 'Modules that take part in the build: paths from the folder of the site, or packages.',
};

const link: Record<keyof Link, string> = {
  label: 'The text of the link.',
  url: 'The address. It begins with /, https://, http:// or mailto:.',
  rel: 'The attribute of that name, such as me or license.',
};

const home: Record<keyof Settings['home'], string> = {
  portrait: 'A picture of the author: its file, and what it shows.',
  links: 'Links to other pages of the author, with rel="me".',
  posts: 'How many posts of each collection are shown.',
  lists: 'What follows the text: names of collections, tags, pages and feeds.',
};

const collection: Record<keyof Collection, string> = {
  slugs: 'Whether the paths of posts are made of their file names or their titles.',
  permalink: 'The pattern of the paths of posts, such as /:year/:month/:slug/.',
  pageSize: 'How many posts a page of the listing has.',
  title: 'The heading of the listing.',
  breaks: 'Whether every line end is a line break.',
  list: 'What the listing shows of each post: titles, excerpts or cards.',
  layout: 'How its posts are laid out: photos, links or plain.',
  feed: 'Whether the collection has feeds. The default is true.',
  intro: 'One line of markdown above the listing.',
};

const plugin: Record<keyof Plugin, string> = {
  use: 'A path from the folder of the site, such as ./plugins/words.ts, or the name of a package.',
  options: 'What the plugin is called with.',
};

/** The descriptions by the path of the key. `*` stands for an entry of a list, or for any name. */
export const settingDescriptions: ReadonlyMap<string, string> = new Map([
  ...Object.entries(top),
  ...below('navigation.*', link),
  ...below('links.*', link),
  ...below('home', home),
  ...below('home.links.*', link),
  ...below('collections.*', collection),
  ...below('plugins.*', plugin),
]);

function below(path: string, descriptions: Record<string, string>): [string, string][] {
  return Object.entries(descriptions).map(([key, text]) => [`${path}.${key}`, text]);
}
