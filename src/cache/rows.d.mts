export function joinRows(rows: string[][]): string;
export function splitRows(text: string): string[][];
