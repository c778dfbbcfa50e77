/** The text of package.json, with catpost as the only dependency. */

/** The scripts of a new site: `npm run dev` is `catpost dev`. */
export const scripts: Readonly<Record<string, string>> = {
  dev: 'catpost dev',
  new: 'catpost new',
  check: 'catpost check',
  build: 'catpost build',
  preview: 'catpost preview',
};

/**
 * Returns package.json. It has no name, because nothing is published under it, and a folder may have a name that npm
 * does not allow.
 */
export function packageJson(dependency: string): string {
  const manifest = {
    private: true,
    type: 'module',
    engines: { node: '>=20.19.0' },
    scripts,
    dependencies: { catpost: dependency },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
