import type { Folders } from './bundle.d.mts';

export function installedFolders(siteRoot: string, bundleFolder: string): Folders;
export function installedCacheOf(siteRoot: string): string;
