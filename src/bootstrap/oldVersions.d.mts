export function removeOldVersions(cache: string): void;
export function keepNewest(parent: string, pattern: RegExp, count: number): void;
