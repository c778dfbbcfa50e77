import type { BuiltFolders } from './builtFolders.ts';
import type { FileManifest } from './fileManifest.ts';

export function manifestText(manifest: FileManifest): string;
export function parseManifestText(text: string): FileManifest;
export function foldersText(folders: BuiltFolders): string;
export function parseFoldersText(text: string): BuiltFolders;
