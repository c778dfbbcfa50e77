/** What an import has to say to the author. */

/** What an import has changed, or could not do. */
export type Note = {
  kind: NoteKind;
  file: string;
  line: number | null;
  /** What the note is about, by which notes are counted: the name of a component, a key, a reason. */
  about: string;
  message: string;
  /** The part of the file that is left out; missing if the note is not about one. */
  part?: string;
};

/** The kinds of notes. noteKinds.ts says what each means. */
export type NoteKind =
  | 'left-out'
  | 'draft'
  | 'kept-back'
  | 'undated'
  | 'title'
  | 'key'
  | 'component'
  | 'shortcode'
  | 'syntax'
  | 'lost'
  | 'address'
  | 'file'
  | 'remote'
  | 'link'
  | 'setting'
  | 'changed';
