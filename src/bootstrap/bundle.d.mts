export function cacheOf(root: string): string;
export function bundlePipeline(root: string): Promise<string>;
export function bundleTool(root: string, name: string, entry: string): Promise<string>;
