/** What the templates of a site know. */
import type { SiteTable } from '../../body/model.ts';
import type { ReadPost } from '../../matter/model.ts';

/** Variables by name. */
type LiquidVariables = Readonly<Record<string, unknown>>;

/** A tool whose texts are templates. */
export type LiquidSite = {
  /** Returns what every text knows, such as `site`. */
  shared: (table: SiteTable) => LiquidVariables;
  /** Returns what one text knows, such as `page`. */
  ofPost: (post: ReadPost) => LiquidVariables;
  /** The folders of the files that tags include, from the root. */
  includesFolders: readonly string[];
  /** The folder of the site's source, from the root, which paths in templates begin in. */
  source: string;
  /** The IANA time zone in which dates are formatted. */
  timezone: string;
  /** Tags of the tool besides those of all tools, by name. */
  tags: Readonly<Record<string, LiquidTag>>;
};

/** One use of a tag. Throws an error whose message says what is missing if it cannot be rendered. */
export type LiquidTag = {
  /** Whether the tag has a text up to `end` and its name. */
  hasBody: boolean;
  render: (use: TagUse) => string;
};

/** How a tag is used. */
export type TagUse = {
  /** What is written behind the name. Values of variables are filled in. */
  written: string;
  /** The words of it, without quotes. */
  words: readonly string[];
  /** The attributes of it by name: `a="b"`, `a: b`, `a=variable`. */
  attributes: ReadonlyMap<string, string>;
  /** The rendered text up to the end tag; empty without any. */
  body: string;
  /** Whether the tag stands in a block or span of code, where no link can be. */
  isInCode: boolean;
};
