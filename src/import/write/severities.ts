/**
 * What the rules of problems/rules.ts do in a folder that has no settings of catpost. One bad file must not keep an author
 * from publishing the others, so every rule about a post warns.
 */
import type { Severity } from '../../types/problem.ts';

/** The post is published. What the rule is about is left out, or stays as text. */
const lenientRules: readonly string[] = [
  // The link becomes text, or leads to the top of its page.
  'dead-link',
  'dead-anchor',
  // The text of the picture, or a link, stands in its place.
  'missing-image',
  'missing-media',
  'image-unreadable',
  // The frame is named by its host.
  'frame-title',
  // The source of the formula is shown.
  'math-invalid',
  // The post has no date, and is last in its lists.
  'date-missing',
  // The path belongs to the first post.
  'alias-taken',
  // Two posts of one path are both left out, but the conversion gives posts different paths.
  'path-taken',
  // The old site published the same file.
  'svg-active',
];

/** The post is left out, because it might show what the author has hidden, or it cannot be read. */
const withheld: readonly string[] = [
  'comment-foreign',
  'comment-open',
  'empty-file',
  'file-unreadable',
  'file-vanished',
  'front-matter-language',
  'front-matter-misplaced',
  'front-matter-open',
  'front-matter-syntax',
  'hiding-unclear',
  'html-hidden',
  'html-open',
  'not-protected',
  'not-text',
  'not-utf8',
  'too-large',
  'value-invalid',
];

/** These say themselves that the post is left out. */
const unrendered: readonly string[] = ['parse-failed', 'parse-timeout'];

/**
 * The conversion writes what these rules ask for. Should it fail to, the post is left out like any other that catpost
 * cannot place.
 */
const prevented: readonly string[] = [
  'alias-invalid',
  'date-invalid',
  'index-reserved',
  'name-reserved',
  'path-escapes',
  'series-part',
  'slug-empty',
  'tag-empty',
  'title-missing',
];

/** The rules for which a post is left out. */
export const withheldRules: ReadonlySet<string> = new Set(withheld);

/** The value of `problems` in the settings of a folder that is built as it is. */
export const asItIsSeverities: Readonly<Record<string, Severity>> = Object.fromEntries(
  [...lenientRules, ...withheld, ...unrendered, ...prevented].sort().map((rule) => [rule, 'warn']),
);
