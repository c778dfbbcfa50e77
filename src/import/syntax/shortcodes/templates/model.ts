/** Templates of shortcodes, as far as they are simple: texts, values and conditions. Both notations are read to this. */

/** A value. `html` is a text that is not escaped. */
export type Value = string | number | boolean | null | { html: string };

/** What gives a value. */
export type Expression =
  | { kind: 'literal'; value: Value }
  /** A name, with what follows it behind dots: `$image.RelPermalink`, `page.title`. */
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: Expression[] };

/** A part of a template. */
export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'output'; value: Expression }
  | { kind: 'set'; name: string; value: Expression }
  | { kind: 'if'; branches: Branch[] };

/** A branch of a condition; without a condition, the last one. `binds` is the name that the value has within it. */
export type Branch = { condition: Expression | null; binds: string | null; body: TemplateNode[] };

/** What a template may name. A name that is not known makes the template too hard. */
export type Names = {
  /** Returns a value of the shortcode, the page or the site by its name with dots; undefined if it is not known. */
  valueOf: (name: string) => Value | undefined;
  /** Returns what the shortcode was given, by name or number; null without it. */
  argument: (key: string) => string | null;
  /** Returns a text of markdown, in place of its HTML. */
  markdown: (text: string) => Value;
};

/** Says that a template does more than is understood here. It is caught where the template is used. */
export class NotSimple extends Error {}
