/** The texts that load when a dialog or the shell is first used. */
import type { Plural } from '../../types/plural.ts';
import type { ShellWords } from '../shell/model.ts';

/** What dialogs and the shell say. It is a file for each language, which loads when one of them is first used. */
export type ScriptWords = {
  close: string;
  /** The dialog that shows the link where copying is not allowed. */
  link: string;
  linkToPost: string;
  linkNotCopied: string;
  actualSize: string;
  settings: SettingWords;
  keys: KeyWords;
  saving: SavingWords;
  comments: CommentWords;
  shell: ShellWords;
};

/** The dialog of the settings: their titles, their values, and its buttons. All are in lower case. */
export type SettingWords = {
  label: string;
  reset: string;
  storedHere: string;
  on: string;
  off: string;
  theme: string;
  auto: string;
  green: string;
  paper: string;
  amber: string;
  contrast: string;
  size: string;
  small: string;
  normalSize: string;
  large: string;
  huge: string;
  measure: string;
  narrow: string;
  normalMeasure: string;
  wide: string;
  face: string;
  mono: string;
  sans: string;
  serif: string;
  keys: string;
  resume: string;
  news: string;
};

/** The list of keys. */
export type KeyWords = {
  steps: string;
  turns: string;
  ends: string;
  windows: string;
  prompt: string;
  help: string;
  escape: string;
  areOn: string;
};

/** The dialog and the notes about pages that are saved for reading without a network. `{size}` is such as `1.2 MB`. */
export type SavingWords = {
  pageIsSaved: string;
  measuring: string;
  saveNow: string;
  progress: string;
  saved: string;
  nothingSaved: string;
  savedHere: string;
  removeAll: string;
  remove: string;
  removeTitle: string;
  removed: string;
  offerPost: string;
  offerPosts: Plural;
  about: string;
  offerShared: string;
  noSpace: string;
  notAllowed: string;
  notLoaded: string;
};

/** The comments on a post, which load when the reader asks for them. */
export type CommentWords = {
  /** The heading. */
  title: string;
  /** The link to the post on Mastodon, where readers answer. */
  replyOnMastodon: string;
  none: string;
  noAnswers: string;
  notLoaded: string;
  answersNotLoaded: string;
  /** The author of a comment without a name. */
  anonymous: string;
  /** The fields of the form and its button. */
  comment: string;
  name: string;
  email: string;
  send: string;
  /** What the form says after a comment has been sent. */
  sent: string;
  waits: string;
  notSent: string;
};
