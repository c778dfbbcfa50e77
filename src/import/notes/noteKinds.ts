/** What each kind of note means: its rule in a build of the folder as it is, and its heading in the report. */
import type { NoteKind } from './model.ts';

/** What a kind means. */
export type NoteMeaning = {
  /** The rule of the problem; null for what is no problem of a build. */
  rule: string | null;
  hint: string;
  heading: string;
};

/** The meaning of each kind. */
export const noteKinds: Readonly<Record<NoteKind, NoteMeaning>> = {
  'left-out': { rule: null, hint: '', heading: 'Left out' },
  draft: { rule: null, hint: '', heading: 'Drafts' },
  'kept-back': {
    rule: 'kept-back',
    hint: 'write draft: true or draft: false, or save the file as YAML and UTF-8',
    heading: 'Kept back',
  },
  undated: { rule: null, hint: '', heading: 'Without a date' },
  title: { rule: null, hint: '', heading: 'Titles from names of files' },
  key: { rule: null, hint: '', heading: 'Keys' },
  component: {
    rule: 'foreign-syntax',
    hint: 'give it HTML in import-map.yaml, or write it as markdown',
    heading: 'Components',
  },
  shortcode: {
    rule: 'foreign-syntax',
    hint: 'give it HTML in import-map.yaml, or write it as markdown',
    heading: 'Shortcodes',
  },
  syntax: { rule: 'foreign-syntax', hint: 'write it as markdown', heading: 'Syntax that is left' },
  lost: {
    rule: 'prose-lost',
    hint: 'compare the text with your file, and write the paragraph in markdown',
    heading: 'Paragraphs that are missing',
  },
  address: { rule: null, hint: '', heading: 'Old addresses that lead nowhere' },
  file: { rule: null, hint: '', heading: 'Files' },
  remote: { rule: null, hint: '', heading: 'Files that only your old site has' },
  link: { rule: null, hint: '', heading: 'Links' },
  setting: { rule: null, hint: '', heading: 'Settings' },
  changed: { rule: null, hint: '', heading: 'Changed' },
};
