/** The settings of `content/site.yaml` after validation. */
import type { Plural } from './plural.ts';
import type { Severity } from './problem.ts';
import type { Analytics, Comments, Newsletter, Webmention } from './services.ts';
import type { ThemeChanges } from './theme.ts';

/** A link of the menu, the footer or the home page. */
type ConfiguredLink = { label: string; url: string; rel: string | null };

/** Who wrote a post's text. A `placeholder` will be replaced and is kept out of search engines. */
export type Provenance = 'human' | 'mixed' | 'ai' | 'placeholder';

/** A hosting service or server. Each needs its own files for headers, redirects and caching. */
export type Host = 'github-pages' | 'netlify' | 'cloudflare' | 'vercel' | 's3' | 'nginx' | 'caddy';

/** Which posts get a generated share image. */
export type Cards = 'all' | 'none' | { newest: number };

/** How many builds, or days, the hashed files of earlier builds stay in the output, for tabs that still need them. */
export type Keep = { builds: number } | { days: number };

/** What a listing shows of each post: its title, also its first words, or a card with its cover. */
export type ListStyle = 'titles' | 'excerpts' | 'cards';

/** How a text is laid out: its pictures as a grid, its lists as links, or nothing but the text. */
export type Layout = 'photos' | 'links' | 'plain';

/** The settings of a collection. */
export type CollectionConfig = {
  /** What the paths of posts are made from. */
  slugs: 'file' | 'title';
  /** The pattern of the paths: `/:year/:month/:slug/`; null for that of the file. */
  permalink: string | null;
  pageSize: number;
  title: string | null;
  breaks: boolean;
  /** Null for the `list` of the site. */
  list: ListStyle | null;
  /** Whether the collection has feeds, and its posts are in those of the site. */
  feed: boolean;
  /** The layout of its posts, unless a post has its own. */
  layout: Layout | null;
  /** One line of markdown above the listing. */
  intro: string;
};

/** The settings of the home page. Null means the default. */
type HomeConfig = {
  portrait: { src: string; alt: string | null } | null;
  links: ConfiguredLink[];
  /** How many posts of each collection it shows. */
  posts: number | null;
  /** The names of what follows the text: collections, `tags`, `pages` and `feeds`. */
  lists: string[] | null;
};

/** What a font is for. */
export type FontRole = 'text' | 'headings' | 'code';

/** A font file of the author, relative to the site folder. What is null is read from the file. */
export type FontSetting = {
  file: string;
  role: FontRole;
  family: string | null;
  /** `400`, or `200 900` for a variable font. */
  weight: string | null;
  style: 'normal' | 'italic' | null;
  /** The kind of the system fonts that are shown until the font is there. */
  like: 'serif' | 'sans' | 'mono' | null;
};

/** A plugin: its module, as the author wrote it, and its options. */
export type PluginUse = { use: string; options: Record<string, unknown> };

/** What the author writes otherwise for one of the languages. Null means as in the rest of the settings. */
export type LanguageSettings = {
  title: string | null;
  description: string | null;
  footer: string | null;
  navigation: ConfiguredLink[] | null;
  /** By collection. */
  collections: Record<string, { title: string | null; intro: string | null }>;
};

/** The validated `content/site.yaml`, with every default filled in. */
export type SiteConfig = {
  title: string;
  /** Origin and path, without a trailing slash: `https://example.org/blog`. */
  url: string;
  description: string;
  author: string;
  /** A BCP 47 tag: `en`, `de-AT`. */
  language: string;
  /** The languages with a home page of their own, by their tags; empty for a blog that has one home page. */
  languages: Record<string, LanguageSettings>;
  /** The default provenance of posts; null when site.yaml sets none. */
  by: Provenance | null;
  /** An IANA time zone: `Europe/Berlin`. */
  timezone: string;
  /** `visitor@host`, shown before the line of the prompt. */
  prompt: string;
  navigation: ConfiguredLink[];
  links: ConfiguredLink[];
  footer: string;
  /** What the listings show, unless a collection has its own `list`. */
  list: ListStyle;
  home: HomeConfig;
  /** Texts of catpost that the author words otherwise, by the shortest tag of a language and name. `''` is the language of the site. */
  words: Record<string, Record<string, string | Plural>>;
  smartQuotes: boolean;
  /** Whether shortcodes such as `:tada:` become emoji. */
  emoji: boolean;
  /** Hosts that images, frames, video and audio may come from: `example.org`, `*.example.org`, `example.org:8080`. */
  media: string[];
  /** Hosts that scripts may be loaded from and may connect to, in the same form as `media`. */
  scripts: string[];
  host: Host[];
  cards: Cards;
  keep: Keep;
  /** Whether the git history of each post is published. */
  history: boolean;
  /** The colour that all themes are fitted to, as `#rrggbb`; null for the built-in colours. */
  accent: string | null;
  /** The background that all themes are fitted to. */
  paper: string | null;
  /** Colours that replace those of single themes. */
  theme: ThemeChanges;
  comments: Comments | null;
  analytics: Analytics | null;
  newsletter: Newsletter | null;
  webmention: Webmention | null;
  fonts: FontSetting[];
  /** The severity of a rule, if the author changed it. */
  problems: Record<string, Severity>;
  collections: Record<string, CollectionConfig>;
  plugins: PluginUse[];
};
