export function removeOldVersions(cache: string): void;
