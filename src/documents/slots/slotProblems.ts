/** Reports variables of slots that do not exist, and pages that would have two footers. */

import { editionConfig } from '../../content/config/languagesConfig.ts';
import { englishNameOf } from '../../content/values/language.ts';
import { variableNames } from '../../extensions/slots/variables.ts';
import type { Bodies, Planned } from '../../plan/model.ts';
import { hasOwnFooter, type RenderedSlot, renderedSlots } from '../../plan/slots.ts';
import { lineAt, withSeverity } from '../../problems/problem.ts';
import { nearest } from '../../text/nearest.mjs';
import type { Site } from '../../types/content.ts';
import type { Position, Problem } from '../../types/problem.ts';
import { templateOf } from './slotTemplate.ts';

/** Returns the problems of all slots whose text is rendered. */
export function slotProblems({ site, extensions }: Pick<Planned, 'site' | 'extensions'>, bodies: Bodies): Problem[] {
  return renderedSlots(extensions, bodies).flatMap((slot) => [
    ...[...new Set(templateOf(slot).unknown)].map((name) => unknownVariable(slot, name, site.config.problems)),
    ...(slot.slot === 'footer' && hasFooter(site, slot.language) ? [secondFooter(slot, site)] : []),
  ]);
}

/** Returns whether pages that show a file have a footer from the settings. `footer.md` is for those without one of their own. */
function hasFooter({ config, editions }: Site, language: string | null): boolean {
  if (language !== null) return editionConfig(config, language).footer !== '';
  return editions.some((edition) => edition.config.footer !== '' && !hasOwnFooter(edition.config));
}

function secondFooter({ body, language }: RenderedSlot, { contentName, config }: Site): Problem {
  const pages = language === null ? 'every page' : `every ${englishNameOf(language)} page`;
  const message = `${contentName}/site.yaml has a footer too, so ${pages} would have two`;
  const hint = `remove the key footer from ${contentName}/site.yaml, or this file`;
  return withSeverity({ rule: 'slot-twice', file: reportedName(body), message, hint }, config.problems);
}

function reportedName({ beside, file }: RenderedSlot['body']): string {
  return beside?.name ?? file;
}

function unknownVariable(
  { body }: RenderedSlot,
  name: string,
  severities: Record<string, Problem['severity']>,
): Problem {
  const position = positionOf(body.body, name);
  const meant = nearest(name.trim(), variableNames);
  return withSeverity(
    {
      rule: 'slot-variable',
      file: reportedName(body),
      position,
      line: lineAt(body.body, position),
      message: `there is no variable {{${name}}}`,
      hint: meant
        ? `write {{${meant}}}, or \\{{${name}}} for these characters`
        : `the variables are ${variableNames.join(', ')}; write \\{{${name}}} for these characters`,
    },
    severities,
  );
}

function positionOf(text: string, name: string): Position | null {
  const at = [`{{${name}`, `{{ ${name}`].map((written) => text.indexOf(written)).find((found) => found !== -1);
  if (at === undefined) return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
