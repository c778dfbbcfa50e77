/** Saves what a build after an edit needs to know of the site. */
import { randomUUID } from 'node:crypto';
import { wantsCompressed } from '../../disk/precompress.ts';
import type { Prepared, Template } from '../../plan/model.ts';
import type { BuildOptions } from '../buildOptions.ts';
import type { LastBuild } from '../lastBuild.ts';
import { savePlan } from './savedPlan.ts';
import { saveTexts, textsOf } from './savedTexts.ts';

/** Saves the plan and the texts of a site that was built. Returns their names, or null if such a site is always built anew. */
export function saveSite(options: BuildOptions, prepared: Prepared, template: Template): LastBuild['saved'] {
  // All compressed copies are made again, which takes longer than anything that is saved.
  if (wantsCompressed(prepared.site.config.host)) return null;
  const id = randomUUID();
  if (!savePlan(options, prepared, template, id)) return null;
  saveTexts(options, textsOf(prepared.bodies, prepared.related), id);
  return { plan: id, texts: id };
}
