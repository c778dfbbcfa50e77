export function versionOf(root: string): string;
