/** The settings of `content/site.yaml`, checked. */
import type { ThemeChanges } from '../styles/themes.ts';
import type { Severity } from './problem.ts';

type OutsideLink = { label: string; url: string; rel: string | null };

/** Who wrote a post's text; a placeholder is to be replaced, and kept from search engines. */
export type Provenance = 'human' | 'mixed' | 'ai' | 'placeholder';

/** Who serves the site; each has its own files for headers, redirects and caching. */
export type Host = 'github-pages' | 'netlify' | 'cloudflare' | 'vercel' | 's3' | 'nginx' | 'caddy';

/** Which posts get a drawn share image. */
export type Cards = 'all' | 'none' | { newest: number };

/** How long hashed files of earlier builds stay in the output, for tabs that still need them. */
export type Keep = { builds: number } | { days: number };

export type CollectionConfig = { slugs: 'file' | 'title'; pageSize: number; title: string | null; breaks: boolean };

/** `content/site.yaml`, checked, with every default filled in. */
export type SiteConfig = {
  title: string;
  /** Origin and path, without a final slash: `https://example.org/blog`. */
  url: string;
  description: string;
  author: string;
  language: string;
  /** Of posts that do not say; null where nothing is said. */
  by: Provenance | null;
  timezone: string;
  /** `visitor@host`, shown in the status bar. */
  prompt: string;
  navigation: OutsideLink[];
  links: OutsideLink[];
  footer: string;
  smartQuotes: boolean;
  /** `:tada:` becomes the character. */
  emoji: boolean;
  /** Hosts of images, frames, video and audio: `example.org`, `*.example.org`, with a port if it is written. */
  media: string[];
  /** Hosts that scripts may come from and may send to, written as in `media`. */
  scripts: string[];
  host: Host[];
  cards: Cards;
  keep: Keep;
  /** Whether posts are published with what git knows of them. */
  history: boolean;
  /** Colours in place of the built-in themes'. */
  theme: ThemeChanges;
  problems: Record<string, Severity>;
  collections: Record<string, CollectionConfig>;
};
