/** Checks the links of all bodies and of site.yaml: dead links, missing anchors and images, and blocked URLs. */

import { builtPosts } from '../content/arrange/postLists.ts';
import { placeInFile } from '../content/post/cuts.ts';
import { unmaskVariables } from '../extensions/slots/variables.ts';
import type { LinkTable } from '../markdown/model.ts';
import { resolveLink } from '../markdown/resolveLink.ts';
import { withSeverity } from '../problems/problem.ts';
import type { CheckedBody, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { idsByTarget } from './fragments.ts';
import { type LinkCheckContext, linkProblem } from './linkProblems.ts';
import { suggestionsFrom } from './linkSuggestions.ts';
import type { Bodies } from './model.ts';
import { renamedFiles } from './redirects.ts';
import { reportedFile } from './siteTexts.ts';

/** Returns the problems of all links: first those of site.yaml, then those of the files in the order of `posts`. */
export function checkLinks(site: Site, posts: CheckedBody[], bodies: Bodies, table: LinkTable): Problem[] {
  const context: LinkCheckContext = {
    site,
    movedPaths: new Map(site.redirects.map(({ from, to }) => [from, to])),
    renamedFiles: renamedFiles(site, builtPosts(site)),
    ids: idsByTarget(posts, bodies),
    suggest: suggestionsFrom(table),
  };
  return [
    ...configuredLinkProblems(context, table),
    ...posts.flatMap((post) => bodyLinkProblems(post, bodies, context)),
  ];
}

function configuredLinkProblems(context: LinkCheckContext, table: LinkTable): Problem[] {
  const { links, contentName, config } = context.site;
  const file = `${contentName}/site.yaml`;
  return links.flatMap(({ url, position, line }) => {
    const target = resolveLink(url, 'site.yaml', table);
    const problem = linkProblem({ kind: 'link', url, target, position }, context);
    return problem === null ? [] : [withSeverity({ ...problem, file, position, line }, config.problems)];
  });
}

function bodyLinkProblems(post: CheckedBody, bodies: Bodies, context: LinkCheckContext): Problem[] {
  const { site } = context;
  const file = reportedFile(site, post);
  return (bodies.get(post.file)?.links ?? []).flatMap((link) => {
    const problem = linkProblem(link, context);
    if (problem === null) return [];
    const message = unmaskVariables(problem.message);
    return [withSeverity({ ...problem, message, file, ...placeInFile(post, link.position) }, site.config.problems)];
  });
}
