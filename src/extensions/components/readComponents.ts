/** Reads the folder `components/`: the HTML, the stylesheet and the module of each component. */

import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { unreadableFileProblem } from '../../content/files/unreadableFile.ts';
import type { RawProblem } from '../../problems/problem.ts';
import type { Component, Components, SiteFolder } from '../model.ts';
import { readSiteFile, siteFileName } from '../siteFile.ts';
import type { Surroundings } from '../theme/stylesheetUrls.ts';
import { themeStylesheet } from '../theme/themeStylesheet.ts';
import { nameProblem } from './componentName.ts';
import { readScripts } from './readScripts.ts';

/** A site without components. */
export const noComponents: Components = { list: [], scripts: [], bodies: [] };

/** Returns the components of a site. Adds what is wrong with their files to `problems`. */
export async function readComponents(
  folder: SiteFolder,
  surroundings: Omit<Surroundings, 'folder'>,
  problems: RawProblem[],
): Promise<Components> {
  const files = filesIn(folder, problems);
  if (files.length === 0) return noComponents;
  const names = files
    .flatMap((file) => /^([^/]+)\.html$/.exec(file)?.[1] ?? [])
    .filter((name) => isNamed(name, folder, problems));
  for (const file of files) {
    const problem = unusedFile(file, names);
    if (problem !== null) problems.push({ rule: 'component-file', file: fileName(folder, file), ...problem });
  }
  const components: Components = { list: [], scripts: [], bodies: [] };
  for (const name of names) {
    const html = readSiteFile(folder, `components/${name}.html`, problems);
    if (html === null) continue;
    const component: Component = {
      name,
      html: html.text.trimEnd(),
      hasModule: files.includes(`${name}.js`),
      stylesheet: null,
    };
    const css = readSiteFile(folder, `components/${name}.css`, problems);
    if (css !== null) {
      const made = await themeStylesheet(css, { ...surroundings, folder: join(folder.path, 'components') });
      component.stylesheet = made.stylesheet;
      problems.push(...made.problems);
    }
    components.list.push(component);
    components.bodies.push(bodyOf(name, html));
  }
  const scripts = files.filter((file) => file.endsWith('.js'));
  components.scripts = await readScripts(folder, { files: scripts, names }, problems);
  return components;
}

/** Lists the files of `components/` and of the folders in it, in the same order on every machine. */
function filesIn(folder: SiteFolder, problems: RawProblem[]): string[] {
  const root = join(folder.path, 'components');
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !item.name.startsWith('.'))
      .map((item) => relative(root, join(item.parentPath, item.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Most sites have no components.
    if (error.code !== 'ENOENT') problems.push(unreadableFileProblem(siteFileName(folder, 'components'), error));
    return [];
  }
}

function isNamed(name: string, folder: SiteFolder, problems: RawProblem[]): boolean {
  const problem = nameProblem(name);
  if (problem !== null) problems.push({ rule: 'component-name', file: fileName(folder, `${name}.html`), ...problem });
  return problem === null;
}

function fileName(folder: SiteFolder, file: string): string {
  return siteFileName(folder, `components/${file}`);
}

/** Reports a stylesheet without HTML, and a file that no component can have. readScripts.ts checks the scripts. */
function unusedFile(file: string, names: string[]): Pick<RawProblem, 'message' | 'hint'> | null {
  const [, name = '', extension = ''] = /^(.*?)\.([^./]+)$/.exec(file) ?? [];
  const isUsed =
    extension === 'js' ||
    (extension === 'html' && !file.includes('/')) ||
    (extension === 'css' && names.includes(name));
  if (isUsed) return null;
  if (extension === 'css')
    return {
      message: `there is no component components/${name}.html for this stylesheet`,
      hint: 'create it, or move the rules into theme.css',
    };
  return {
    message: 'this file is not used: a component is an .html file, with a .css and a .js file of the same name',
    hint: 'move it into public/ to publish it, or remove it',
  };
}

function bodyOf(name: string, { name: reported, text }: { name: string; text: string }): Components['bodies'][number] {
  return {
    file: `../components/${name}.html`,
    title: '',
    body: text,
    bodyLine: 0,
    cuts: [],
    keepsLineBreaks: false,
    language: null,
    beside: { name: reported, format: 'component' },
  };
}
