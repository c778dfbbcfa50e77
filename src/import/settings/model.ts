/** What settings in JavaScript say, as far as that is known without running them. */

/** A value without functions and classes. A value that is not known is `undefined`, and left out of lists and objects. */
export type PlainValue = null | boolean | number | string | PlainValue[] | PlainObject;

/** An object of plain values. */
export type PlainObject = { [key: string]: PlainValue };

/** The values of names that an expression may use. */
export type Scope = ReadonlyMap<string, PlainValue>;

/** A module of settings: what it exports, and its constants. */
export type ModuleValues = {
  /** What `export default` or `module.exports` says; of a function, what it returns. */
  main: PlainValue | undefined;
  /** What it exports by name. */
  named: PlainObject;
  /** All constants at its top, exported or not, and what it imports from other files. */
  constants: Scope;
};
