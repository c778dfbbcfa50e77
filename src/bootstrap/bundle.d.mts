export const root: string;
export const cache: string;
export function bundlePipeline(): Promise<string>;
export function bundleTool(name: string, entry: string): Promise<string>;
