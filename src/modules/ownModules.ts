/**
 * The modules of catpost that an author's modules import. They are always those of the catpost that runs, also in a
 * folder where it is not installed.
 */

/** The text of each module, by its specifier. The package has the same, for other programs of the author. */
export const ownModules: ReadonlyMap<string, string> = new Map([
  [
    'catpost/config',
    [
      'export function defineSite(settings) { return settings; }',
      'export function definePlugin(plugin) { return plugin; }',
      '',
    ].join('\n'),
  ],
]);
