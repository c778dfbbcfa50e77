/** Makes what the services of site.yaml show on a page: webmentions, comments and the form of the newsletter. */
import type { Mention } from '../../extensions/model.ts';
import type { PageSource, Prepared } from '../../plan/model.ts';
import { wordsFor } from '../../words/wordsFor.ts';
import { commentsHtml } from './commentsHtml.ts';
import { mentionsByPath, mentionsHtml } from './mentionsHtml.ts';
import { newsletterHtml } from './newsletterHtml.ts';

/** Returns the HTML for the end of a page; empty if it shows none. */
export function servicesHtml(source: PageSource, prepared: Pick<Prepared, 'site' | 'extensions'>): string {
  const { site } = prepared;
  if (source.kind === 'home') return newsletterHtml(site.config.newsletter, wordsFor(site));
  if (source.kind !== 'post') return '';
  const { post } = source;
  const words = wordsFor(site, post.language);
  const mentions = site.config.webmention === null ? [] : (mentionsOf(prepared).get(post.path) ?? []);
  return mentionsHtml(mentions, words) + commentsHtml(site, post) + newsletterHtml(site.config.newsletter, words);
}

/** Groups the webmentions once for all pages. */
function mentionsOf({ site, extensions }: Pick<Prepared, 'site' | 'extensions'>): Map<string, Mention[]> {
  const grouped = groups.get(extensions.mentions) ?? mentionsByPath(site, extensions.mentions);
  groups.set(extensions.mentions, grouped);
  return grouped;
}

const groups = new WeakMap<Mention[], Map<string, Mention[]>>();
