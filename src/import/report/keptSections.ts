/** Names the files that an import did not write, because they belong to the author. */
import { posix } from 'node:path';
import type { Written } from '../write/writeFolder.ts';
import { codeOf } from './codeOf.ts';
import type { Section } from './model.ts';

/** Returns the sections about files of the author, and about files that were replaced. `to` is the content folder. */
export function keptSections({ plan, replaced, siteYaml }: Written, to: string): Section[] {
  const keepsSettings = [...plan.inTheWay, ...plan.edited].includes('site.yaml');
  const sections: [string, string, string[]][] = [
    ['Edited since the last import', 'These files are yours now, so they stayed as they are.', plan.edited],
    ['Edited, and no longer in the old blog', 'These files stayed. Delete those that you do not want.', plan.orphaned],
    [
      'In the way',
      'Files that no import wrote have these names. They stayed, so the texts of the old blog are missing there: rename your file, and import again.',
      plan.inTheWay.filter((path) => path !== 'site.yaml'),
    ],
    ['Replaced', 'These files of a new site, or of the sample site, were as they came.', replaced],
  ];
  return [
    ...sections
      .filter(([, , paths]) => paths.length > 0)
      .map(([heading, about, paths]) => ({ heading, count: paths.length, text: `${about}\n\n${listOf(paths, to)}` })),
    ...(keepsSettings ? [settingsSection(siteYaml, to)] : []),
  ];
}

/** Addresses of posts depend on the settings, so the author has to see those that were not written. */
function settingsSection(siteYaml: string, to: string): Section {
  const about = `${codeOf(posix.join(to, 'site.yaml'))} is yours, so it stayed as it is. The import would have written this. Take over \`collections\`, because the old addresses of posts depend on it, and what else you miss:`;
  return { heading: 'Settings that were not written', count: 1, text: `${about}\n\n\`\`\`yaml\n${siteYaml}\`\`\`` };
}

function listOf(paths: string[], to: string): string {
  return paths.map((path) => `- ${codeOf(posix.join(to, path))}`).join('\n');
}
