/** Reports variables of slots that do not exist. */

import { editionConfig } from '../../content/config/languagesConfig.ts';
import { variableNames } from '../../extensions/slots/variables.ts';
import type { Bodies, Planned } from '../../plan/model.ts';
import { type RenderedSlot, renderedSlots } from '../../plan/slots.ts';
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

function hasFooter({ config }: Site, language: string | null): boolean {
  return (language === null ? config : editionConfig(config, language)).footer !== '';
}

function secondFooter({ body }: RenderedSlot, { contentName, config }: Site): Problem {
  const message = `${contentName}/site.yaml has a footer too, so every page would have two`;
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
