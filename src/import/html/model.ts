/** What the conversion of HTML is given, and what it reports. */

/** Reports what readers will miss. `offset` is the place in the HTML; `about` is what such reports are counted by. */
export type HtmlNote = (note: { about: string; message: string }, offset: number) => void;

/** The attributes of an element by their names in HTML. */
export type Attributes = ReadonlyMap<string, string>;
