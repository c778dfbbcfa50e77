/** Shortcodes of Hugo and Zola, as they are found in a text. Offsets are those of the text. */
import type { PassContext } from '../../body/model.ts';

/** What a shortcode is given. Names are in lower case. */
export type Arguments = {
  positional: readonly string[];
  named: ReadonlyMap<string, string>;
  /** The items of named values that are lists, which only Zola has. */
  lists: ReadonlyMap<string, readonly string[]>;
};

/**
 * A tag. A closing one without a name closes the last that is open. `literal` is an escaped shortcode, which stands for its
 * text, or a comment, which stands for nothing.
 */
export type Tag =
  | { kind: 'open' | 'selfClosing'; name: string; args: Arguments; start: number; end: number }
  | { kind: 'close'; name: string | null; start: number; end: number }
  | { kind: 'literal'; text: string; start: number; end: number };

/** A shortcode. `inner` is what is between its tags; null for one without a closing tag. */
export type Shortcode = {
  kind: 'shortcode';
  name: string;
  args: Arguments;
  start: number;
  end: number;
  inner: { start: number; end: number } | null;
};

/** A part of a text that is no markdown. A closing tag without an opening one is a `literal` that stands for nothing. */
export type Part = Shortcode | { kind: 'literal'; text: string; start: number; end: number };

/** What a shortcode becomes: blocks of markdown, or text within a line. */
export type Output = { kind: 'block' | 'inline'; text: string };

/** A shortcode with all that is needed to write it as markdown. */
export type ShortcodeView = {
  /** In lower case, without folders, `-` and `_`. */
  name: string;
  args: Arguments;
  /** Whether it is alone on its lines. */
  isAlone: boolean;
  /** Whether it stands in a list or a quote, where an alert is only a quote. */
  isNested: boolean;
  /** Whether there is something between its tags. */
  hasInner: boolean;
  /** Returns the first of these named values that is not empty; null without any. */
  text: (...names: string[]) => string | null;
  /** Returns what is between the tags as markdown, and as it is written. Neither has the indentation of its lines. */
  inner: () => string;
  source: () => string;
  /** The shortcodes directly within it. */
  within: () => ShortcodeView[];
  filesBelow: Notation['filesBelow'];
  siteParameter: Notation['siteParameter'];
  context: PassContext;
};

/** Writes a shortcode as markdown; null if its values are not those that are known. */
export type Known = (view: ShortcodeView) => Output | null;

/** How one tool writes shortcodes. */
export type Notation = {
  tagsIn: (text: string) => Tag[];
  /** Writes a shortcode by the template that the blog has for it; null without one that is simple enough. */
  byTemplate: (view: ShortcodeView, name: string) => Output | null;
  /** Returns the files below a folder, from the root. */
  filesBelow: (folder: string) => string[];
  /** Returns a value that the settings of the site have for themes and shortcodes. */
  siteParameter: (name: string) => string | null;
};
