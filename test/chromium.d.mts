export function ensureChromium(): string | null;
export function findChromium(): string | null;
export function findWholeChromium(): string | null;
