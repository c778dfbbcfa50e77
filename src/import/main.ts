/** The entry of a bundle of its own, so that a build of a catpost folder loads nothing of an import. */
export { convertAsItIs } from './asItIs.ts';
export { importSite } from './importSite.ts';
