/** Who may see a post, according to its front matter. */
import type { LeftOutOf } from '../../types/content.ts';
import type { ValuePath } from '../yaml/locatedValues.ts';

/** Whether, when and where a post is shown. */
export type Visibility = {
  isDraft: boolean;
  isUnlisted: boolean;
  /** Days such as `2026-01-31`; the post is published from the last of them on. */
  from: string[];
  /** The post is gone from the first of these days on. */
  until: string[];
  leftOutOf: LeftOutOf[];
};

/** `path` leads to the key. The value of a `not-protected` key must not be printed. */
export type VisibilityProblem = {
  rule: 'value-invalid' | 'hiding-unclear' | 'not-protected';
  path: ValuePath;
  message: string;
  hint: string;
};
