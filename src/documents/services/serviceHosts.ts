/** Lists the hosts that the services of a site need in the policy of its pages. */
import type { SiteConfig } from '../../types/config.ts';
import type { Comments } from '../../types/services.ts';

/** Origins by the directive that must allow them. */
export type ServiceHosts = { connect: string[]; frame: string[]; form: string[] };

/** Returns the origins of all services that site.yaml names. */
export function serviceHosts({
  comments,
  analytics,
  newsletter,
}: Pick<SiteConfig, 'comments' | 'analytics' | 'newsletter'>): ServiceHosts {
  const hosts = commentsHosts(comments);
  return {
    connect: [...hosts.connect, ...(analytics ? [analytics.host] : [])],
    frame: hosts.frame,
    form: newsletter ? [newsletter.host] : [],
  };
}

function commentsHosts(comments: Comments | null): { connect: string[]; frame: string[] } {
  if (comments === null) return { connect: [], frame: [] };
  switch (comments.kind) {
    case 'giscus':
    case 'utterances':
      return { connect: [], frame: [comments.host] };
    case 'mastodon':
      return { connect: [comments.host], frame: [] };
    case 'isso':
      return { connect: [new URL(comments.url).origin], frame: [] };
    default:
      return comments satisfies never;
  }
}
