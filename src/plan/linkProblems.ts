/** Finds the problem of one link, by the kind of its target. */

import { markdownFilesNamed, withoutMarkdownExtension } from '../content/files/markdownFiles.ts';
import { isListed } from '../markdown/mediaHosts.ts';
import type { ResolvedLink, Target } from '../markdown/model.ts';
import { percentDecode } from '../text/percentDecode.ts';
import type { Mark, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { type IdsByTarget, idOfTarget, idsOfPage } from './fragments.ts';
import type { LinkSuggestions } from './linkSuggestions.ts';

/** The data that links are checked against. */
export type LinkCheckContext = {
  site: Site;
  /** The current path of each former one. */
  movedPaths: Map<string, string>;
  /** The current file of each former one. */
  renamedFiles: Map<string, string>;
  ids: IdsByTarget;
  suggest: LinkSuggestions;
};

type LinkProblem = Pick<Problem, 'rule' | 'message' | 'hint'>;

/** Returns the problem of a link, or null if there is none. */
export function linkProblem(link: ResolvedLink, context: LinkCheckContext): LinkProblem | null {
  const { target } = link;
  switch (target.kind) {
    case 'blocked':
      return blockedProblem(link);
    case 'outside':
      return outsideProblem(link, target, context);
    case 'dead':
      return deadProblem(link, target, context);
    case 'inside':
      return insideProblem(link, target, context);
  }
}

type TargetOf<Kind extends Target['kind']> = Extract<Target, { kind: Kind }>;

/** How messages call each kind of link. */
const names: Record<ResolvedLink['kind'], string> = {
  link: 'link',
  image: 'image',
  media: 'recording',
  frame: 'frame',
};

function blockedProblem({ url }: ResolvedLink): LinkProblem {
  return {
    rule: 'blocked-url',
    message: `the URL ${percentDecode(url)} has a scheme that is not allowed, so its text is shown without a link`,
    hint: 'use https, http, mailto, tel, sms, xmpp, irc, matrix or geo',
  };
}

function outsideProblem({ kind, url }: ResolvedLink, { href }: TargetOf<'outside'>, { site }: LinkCheckContext) {
  if (kind === 'link' || isListed(href, site.config.media)) return null;
  const { protocol, host } = new URL(href);
  const allow = protocol === 'https:' ? `add ${host} to media: in site.yaml` : 'use its https address';
  return {
    rule: kind === 'image' ? 'outside-image' : 'outside-media',
    message: `the ${names[kind]} ${percentDecode(url)} is on another host, which the page's security policy blocks, so a link is shown instead`,
    hint: kind === 'frame' ? allow : `save a copy beside the post, or ${allow}`,
  };
}

function deadProblem(
  { kind, url }: ResolvedLink,
  { looked }: TargetOf<'dead'>,
  context: LinkCheckContext,
): LinkProblem | null {
  const reason = unpublishedReason(context.site, looked);
  // The problem of the file itself is reported. Once it is fixed, the link works.
  if (reason === 'broken') return null;
  if (reason !== undefined)
    return {
      rule: 'dead-link',
      message: `the link ${percentDecode(url)} leads to ${unpublishedNames[reason]}`,
      hint: reason === 'expired' ? 'remove the link' : 'publish it first, or remove the link until then',
    };
  const renamed = context.renamedFiles.get(`${withoutMarkdownExtension(looked).replace(/\/index$/, '')}.md`);
  return {
    rule: missingRules[kind],
    message: `the ${names[kind]} ${percentDecode(url)} leads to ${looked}, which does not exist`,
    hint: renamed ? `the file is now ${renamed}` : hintFrom(context.suggest.target(looked)),
  };
}

const missingRules: Record<ResolvedLink['kind'], string> = {
  link: 'dead-link',
  image: 'missing-image',
  media: 'missing-media',
  frame: 'dead-link',
};

/** Returns why the file or path that a link looked for is not published; undefined if there is no such file. */
function unpublishedReason({ unpublished }: Site, looked: string): Mark | 'broken' | undefined {
  const known = unpublished.get(looked);
  if (known !== undefined || unpublished.size === 0) return known;
  const file = [...markdownFilesNamed(looked)].find((candidate) => unpublished.has(candidate));
  return file === undefined ? undefined : unpublished.get(file);
}

const unpublishedNames: Record<Mark, string> = {
  draft: 'a draft, which is not published',
  scheduled: 'a scheduled post, which is not published yet',
  expired: 'a post that has expired and is no longer published',
};

function insideProblem(
  { url }: ResolvedLink,
  target: TargetOf<'inside'>,
  context: LinkCheckContext,
): LinkProblem | null {
  const { file, fragment } = target;
  const current = context.movedPaths.get(file ?? '');
  if (current !== undefined)
    return {
      rule: 'link-moved',
      message: `the link ${percentDecode(url)} leads to ${file}, which has moved to ${current}`,
      hint: `change it to ${current}`,
    };
  if (idOfTarget(target, context.ids) !== null) return null;
  const ids = idsOfPage(file ?? '', context.ids);
  return {
    rule: 'dead-anchor',
    message: `the link ${percentDecode(url)} names the section #${fragment}, which ${file} does not have`,
    hint: hintFrom(ids === 'unknown' ? null : context.suggest.id(fragment, ids), '#'),
  };
}

function hintFrom(suggestion: string | null, prefix = ''): string {
  return suggestion === null ? 'correct or remove it' : `did you mean ${prefix}${suggestion}?`;
}
