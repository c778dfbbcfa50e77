/** The thread that runs the hooks of plugins, one after another, so that a hook without an end can be stopped. */
import { parentPort } from 'node:worker_threads';
import type { Plugin } from '../model.ts';
import { descriptionOf, loadPlugin, thrownError } from './loadPlugin.ts';
import type { HookReply, HookRequest } from './model.ts';

parentPort?.on('message', async (request: HookRequest) => {
  const reply = await replyTo(request);
  try {
    parentPort?.postMessage(reply);
  } catch {
    // Functions and other things that only this thread has cannot be sent.
    const message = 'it returned a value that is not plain data';
    parentPort?.postMessage({ error: { message, stack: '', code: null } } satisfies HookReply);
  }
});

async function replyTo(request: HookRequest): Promise<HookReply> {
  try {
    return { result: await resultOf(request, await loadPlugin(request.plugin)) };
  } catch (error) {
    return { error: thrownError(error) };
  }
}

function resultOf(request: HookRequest, plugin: Plugin): unknown {
  const { context } = request.plugin;
  switch (request.hook) {
    case 'describe':
      return descriptionOf(plugin);
    case 'post':
      return plugin.post?.(request.input, context);
    case 'page':
      return plugin.page?.(request.input, context);
    case 'files':
      return plugin.files?.(request.input, context);
  }
}
