/** How the threads that render bodies get the plugins of a site. */

/** A plugin with the hook `markdown`: the URL of its module, and what it is called with. */
export type MarkdownPluginUse = {
  name: string;
  /** A hash of everything that its output depends on besides the body; null if that is not known. */
  key: string | null;
  url: string;
  options: Record<string, unknown>;
  context: { siteFolder: string; contentFolder: string; base: string; url: string; today: string };
};
