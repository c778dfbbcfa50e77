/** Plugins as the build works with them, and the messages between the build and the thread that runs their hooks. */
import type { SourceModule } from '../../modules/model.ts';
import type { Problem } from '../../types/problem.ts';
import type {
  PageMeta,
  PluginContext,
  PluginInputs,
  PluginOptions,
  PluginPage,
  PluginPost,
  PluginSite,
} from '../model.ts';

/** The hooks of a plugin. */
export type HookName = 'post' | 'markdown' | 'page' | 'files';

/** How any thread gets a plugin: the URL of its module, and what it is called with. */
export type PluginReference = { url: string; options: PluginOptions; context: PluginContext };

/** A plugin that was loaded. */
export type LoadedPlugin = PluginReference & {
  name: string;
  hooks: HookName[];
  /** A hash of everything that the hooks depend on besides their argument; null if that is not known. */
  key: string | null;
  /** The author's modules by the URL of what runs. */
  sources: ReadonlyMap<string, SourceModule>;
  entry: SourceModule;
  /** The name of the module in problems. */
  shownFile: string;
};

/** A hook and its argument. `describe` only loads the plugin. */
export type HookCall =
  | { hook: 'describe' }
  | { hook: 'post'; input: PluginPost }
  | { hook: 'page'; input: PluginPage }
  | { hook: 'files'; input: PluginSite };

/** A request to the thread of the plugins. */
export type HookRequest = HookCall & { plugin: PluginReference };

/** What a plugin says about itself. */
export type PluginDescription = { name: string; hooks: HookName[]; inputs: PluginInputs | null };

/** The reply to a request. */
export type HookReply = { result: unknown } | { error: ThrownError };

/** An error as it is sent between threads. */
export type ThrownError = { message: string; stack: string; code: string | null };

/** The changes of one page by all plugins. */
export type PageChange = {
  title?: string;
  description?: string;
  metas: PageMeta[];
  data: Record<string, unknown>[];
};

/** The plugins of a site, while it is built. */
export type PluginSession = {
  plugins: LoadedPlugin[];
  /** Calls one hook of one plugin. The result is not checked. */
  call: (plugin: LoadedPlugin, call: HookCall) => Promise<HookResult>;
  /** Keeps the results of this session for the next build. */
  save: () => void;
};

/** What a hook returned, or why it failed. */
type HookResult = { result: unknown } | { problem: Omit<Problem, 'severity'> };
