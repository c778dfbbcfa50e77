export function sealOf(name: string, bytes: Uint8Array | string): string;
export function sealOfFile(file: string, name: string): string | null;
export function damagedFiles(folder: string, seals: [name: string, seal: string][]): string[];
export function readChecked(file: string, name?: string): Buffer | null;
export function writeChecked(file: string, bytes: Uint8Array | string, name?: string): boolean;
export function putInPlace(temporary: string, place: string): void;
export function makeFolder(folder: string): void;
