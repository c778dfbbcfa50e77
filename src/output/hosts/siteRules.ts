/** The header rules of one site: what hosts/headers.ts says, with the policy and the files of this build. */
import type { Site } from '../../types.ts';
import type { Entry } from '../plan.ts';
import { type HeaderRule, headerRules } from './headers.ts';

/** `entries` is the plan of the build, `policy` what every page carries. */
export function siteRules(site: Site, entries: Entry[], policy: string): HeaderRule[] {
  const hiddenPaths = entries.flatMap(({ path, source }) =>
    source.kind === 'raw' && (source.post.by === 'placeholder' || source.post.mark !== null) ? [path] : [],
  );
  return headerRules({ policy, config: site.config, hiddenPaths });
}
