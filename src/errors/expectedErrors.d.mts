export function expectedMessage(error: Error, cache: string): string | null;
