/** Lists the files of a new site. */
import { favicon } from './files/favicon.ts';
import { firstPost } from './files/firstPost.ts';
import { hostFiles } from './files/hostFiles.ts';
import { packageJson } from './files/packageJson.ts';
import { siteYaml } from './files/siteYaml.ts';
import type { Existing, NewSite, PackageSite } from './model.ts';

/** Returns the content of a new site by path, without settings and a first post if there are some already. */
export function contentFiles(
  site: NewSite,
  { collections, hasMarkdown, settings }: Pick<Existing, 'collections' | 'hasMarkdown' | 'settings'>,
): Record<string, string> {
  return {
    ...(settings !== null
      ? {}
      : { 'content/site.yaml': siteYaml(site, collections.length > 0 ? collections : ['post']) }),
    ...(hasMarkdown ? {} : { 'content/post/hello.md': firstPost(site) }),
  };
}

/** Returns all files of a new site by path. */
export function siteFiles(site: PackageSite, existing: Existing): Record<string, string> {
  return {
    ...contentFiles(site, existing),
    'public/favicon.svg': favicon,
    'package.json': packageJson(site.dependency),
    '.gitignore': gitignore,
    ...hostFiles(site.host),
  };
}

const gitignore = `# What can be made again from the other files.
node_modules/
dist/
dist.*/
*.log
.DS_Store
`;
