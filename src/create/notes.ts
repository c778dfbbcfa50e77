/** Says what is left for the author to do where a file was there already. */
import { readFile, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { scripts } from './files/packageJson.ts';
import { readManifest } from './manifest.ts';
import type { Existing, PackageSite } from './model.ts';

/** Returns sentences about files that were left as they are, and about markdown that is not in the content folder. */
export async function notesAbout(
  folder: string,
  { host, dependency }: PackageSite,
  existing: Existing,
  left: string[],
): Promise<string[]> {
  return [
    ...manifestNotes(existing, dependency),
    ...(left.includes('.gitignore') ? await gitignoreNotes(folder) : []),
    ...hostNotes(host, existing),
    ...(await workflowNotes(folder, host, existing)),
    ...existing.otherMarkdown.map(markdownNote),
  ];
}

function manifestNotes({ manifest }: Existing, dependency: string): string[] {
  if (manifest === null) return [];
  const read = readManifest(manifest);
  const missing = Object.entries(scripts).filter(([name]) => read.scripts[name] === undefined);
  const wanted = dependency.startsWith('file:') ? `./${dependency.slice('file:'.length)}` : 'catpost';
  return [
    ...(read.dependencies.catpost === undefined ? [`Add catpost to package.json: npm install ${wanted}`] : []),
    ...(missing.length === 0
      ? []
      : [`Add to "scripts" in package.json: ${missing.map(([name, line]) => `"${name}": "${line}"`).join(', ')}`]),
  ];
}

/** The settings may be a program, so this only looks for a line that names the host. */
function hostNotes(host: PackageSite['host'], { settings }: Existing): string[] {
  if (host === null || settings === null) return [];
  const isSet = new RegExp(`^[^#\n]*\\bhost\\b["']?\\s*:[^#\n]*\\b${host}\\b`, 'm').test(settings.text);
  return isSet ? [] : [`Set host to ${host} in ${settings.file}.`];
}

async function gitignoreNotes(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8');
  const missing = ['node_modules', 'dist'].filter((name) => !new RegExp(`^/?${name}/?\\s*$`, 'm').test(text));
  return missing.length === 0 ? [] : [`Add to .gitignore: ${missing.map((name) => `${name}/`).join(' and ')}`];
}

/** GitHub reads workflows only from the top folder of a repository. */
async function workflowNotes(folder: string, host: PackageSite['host'], { repository }: Existing): Promise<string[]> {
  // git names the real path of the repository.
  if (host !== 'github-pages' || repository === null || relative(repository, await realpath(folder)) === '') return [];
  return [
    `GitHub runs workflows only from the top of a repository: move .github to ${repository}, and set working-directory in it.`,
  ];
}

function markdownNote({ folder, count }: Existing['otherMarkdown'][number]): string {
  const files = count === 1 ? '1 markdown file' : `${count} markdown files`;
  return folder === '.'
    ? `This folder has ${files}: move those that you want to publish into content/post/.`
    : `${folder}/ has ${files}: move it into content/ if you want to publish it.`;
}
