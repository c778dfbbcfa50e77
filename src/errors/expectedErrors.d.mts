export function expectedSentence(error: Error, cache: string): string | null;
