export function nearest(word: string, candidates: Iterable<string>): string | null;
export function editDistance(a: string, b: string, limit?: number): number;
export function limitFor(looked: string, other: string): number;
