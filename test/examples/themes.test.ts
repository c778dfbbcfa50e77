import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stylesheetBudget } from '../../src/extensions/budgets.ts';
import { unreadablePairs } from '../../src/styles/contrast.ts';
import { siteThemes } from '../../src/styles/siteThemes.ts';
import { themeNames } from '../../src/types/theme.ts';
import { prepareFolder } from '../sites/preparedSite.ts';
import { markedLinePairs } from '../styles/markedLines.ts';
import { folderOf } from '../temporaryFolder.ts';

const examples = readdirSync('examples/themes', { withFileTypes: true }).filter((item) => item.isDirectory());

test.each(examples.map(({ name }) => name))(
  'the theme %s builds without a problem, and all text can be read',
  async (name) => {
    const read = (file: string) => readFileSync(`examples/themes/${name}/${file}`, 'utf8');
    const path = await folderOf({
      'content/site.yaml': `title: Example\nurl: https://example.org\n${read('site.yaml')}`,
      'content/post/hello.md': '---\ntitle: Hello\ndate: 2026-01-01\n---\n\nA text with *emphasis* and `code`.\n',
      'theme.css': read('theme.css'),
    });
    const { site, extensions, problems } = await prepareFolder(path, { siteFolder: { path, name: '' } });
    expect(problems).toEqual([]);
    expect(extensions.stylesheet?.bytes).toBeLessThanOrEqual(stylesheetBudget);
    const made = siteThemes(site.config);
    for (const theme of themeNames) {
      expect(unreadablePairs(made[theme], theme.startsWith('contrast') ? 7 : 0)).toEqual([]);
      expect(markedLinePairs(made[theme])).toEqual([]);
    }
    expect(read('README.md')).toContain(read('site.yaml'));
  },
  30_000,
);
