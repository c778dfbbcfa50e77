export function checksumOf(name: string, bytes: Uint8Array | string): string;
export function checksumOfFile(file: string, name: string): string | null;
export function damagedFiles(folder: string, checksums: [name: string, checksum: string][]): string[];
export function readChecked(file: string, name?: string): Buffer | null;
export function writeChecked(file: string, bytes: Uint8Array | string, name?: string): boolean;
export function renameOver(from: string, to: string): void;
export function ensureFolder(folder: string): void;
