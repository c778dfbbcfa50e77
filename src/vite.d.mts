import type { PluginOption } from 'vite';
import type { VitePluginOptions } from './types/vite.ts';

export type { ComponentProps } from './types/components.ts';
export type * from './types/page.ts';
export type { VitePluginOptions };

/** Returns catpost's Vite plugin. */
export function catpost(options?: VitePluginOptions): PluginOption;
