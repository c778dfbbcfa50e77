/** What MDX adds to markdown, as it is found in a body. Offsets are those of the body. */
import type { PassContext } from '../../body/model.ts';
import type { PlainValue, Scope } from '../../settings/model.ts';

/** A part of a body that is no markdown. */
export type MdxPart = MdxModule | MdxExpression | MdxElement;

/** Statements of JavaScript: `import` and `export`. */
type MdxModule = { kind: 'module'; start: number; end: number };

/** `{…}`. `source` is without the braces. */
export type MdxExpression = { kind: 'expression'; start: number; end: number; source: string };

/** An element of HTML, or a component. */
export type MdxElement = {
  kind: 'element';
  /** As written: `Tabs.Tab`; empty for a fragment. */
  name: string;
  attributes: MdxAttribute[];
  start: number;
  end: number;
  /** What is between the tags; null for an element that closes itself. */
  inner: { start: number; end: number } | null;
  /** The parts within `inner`. */
  parts: MdxPart[];
};

/** An attribute, or a spread object without a name. */
export type MdxAttribute = { name: string; value: AttributeValue };

/** `x`, `x="text"` or `x={source}`. */
export type AttributeValue = { kind: 'none' } | { kind: 'text'; text: string } | { kind: 'expression'; source: string };

/** A tag. */
export type MdxTag = {
  kind: 'open' | 'close' | 'selfClosing';
  name: string;
  attributes: MdxAttribute[];
  start: number;
  end: number;
};

/** What a part becomes: blocks of markdown, text within a line, or what it was. */
export type Output = { kind: 'block' | 'inline'; text: string } | { kind: 'keep' };

/** An element with what a component needs to know of it. */
export type ElementView = {
  name: string;
  attributes: readonly MdxAttribute[];
  /** Whether it is alone on its lines. */
  isAlone: boolean;
  /** Whether it stands in a list or a quote, where an alert is only a quote. */
  isNested: boolean;
  /** Returns the first of these attributes that has a value which is known, as a text; null without any. */
  text: (...names: string[]) => string | null;
  /** Returns the address in the first of these attributes: a text, or the file of an imported picture. */
  address: (...names: string[]) => string | null;
  /** Returns the plain value of an attribute. */
  value: (name: string) => PlainValue | undefined;
  /** Returns whether it has an attribute. */
  has: (name: string) => boolean;
  /** Returns its children as markdown: blocks without indentation, or the text of a line. */
  children: () => string;
  /** Returns the elements directly within it. */
  elements: () => ElementView[];
  /** Returns the text between the tags as it is written, or the value of the one expression in it. */
  source: () => string;
  /** Reports it. */
  note: (about: string, message: string) => void;
};

/** Writes a component as markdown. */
export type Component = (view: ElementView) => Output;

/** A body with what is known for its expressions, and the texts of elements that stand for other files. */
export type MdxDocument = {
  body: string;
  scope: Scope;
  partials: ReadonlyMap<MdxElement, string>;
  context: PassContext;
};
