/**
 * Passes messages between Playwright and Firefox, which speak WebDriver BiDi: https://w3c.github.io/webdriver-bidi/.
 * Firefox lacks a command without which Playwright opens no page, and has what tests need of it in another way.
 */
import { once } from 'node:events';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

export type FirefoxRelay = {
  port: number;
  /** Evaluates an expression in the window of the browser, which has its privileges. */
  evaluate: (expression: string) => Promise<void>;
  close: () => void;
};

/** Starts a relay to the Firefox that will listen on the port. */
export async function startRelay(firefoxPort: number): Promise<FirefoxRelay> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  const answers = new Map<number, (answer: Answer) => void>();
  let firefox: WebSocket | null = null;
  server.on('connection', async (client) => {
    const early: string[] = [];
    const forward = (data: RawData) => {
      // On the way to a page of another process, there is an empty document, where scripts of tests would fail.
      const text = String(data).replace(initScript, `${initScript}origin === 'null' ? null : `);
      const { id, method, params } = message.parse(JSON.parse(text));
      const succeed = () => client.send(JSON.stringify({ type: 'success', id, result: {} }));
      if (method === 'emulation.setMediaFeaturesOverride') succeed();
      else if (method === 'browsingContext.traverseHistory') {
        traverse(send, traversal.parse(params)).then(
          (event) => {
            if (event) client.send(JSON.stringify(event));
            succeed();
          },
          ({ message: reason }: Error) => {
            client.send(JSON.stringify({ type: 'error', id, error: 'unknown error', message: reason }));
          },
        );
      } else if (firefox === null) early.push(text);
      else firefox.send(text);
    };
    client.on('message', forward);
    firefox = await connect(firefoxPort);
    for (const text of early) firefox.send(text);
    firefox.on('message', (data) => {
      const text = String(data);
      const answer = message.parse(JSON.parse(text));
      const take = answers.get(answer.id ?? 0);
      if (take) take(answer);
      else client.send(text);
    });
    firefox.on('close', () => client.close());
    client.on('close', () => firefox?.close());
  });
  let lastId = firstId;
  const send: Send = (method, params) =>
    new Promise((resolve, reject) => {
      const id = lastId++;
      answers.set(id, (answer) => {
        answers.delete(id);
        if (answer.type === 'success') resolve(answer.result);
        else reject(new Error(`${method}: ${answer.message}`));
      });
      firefox?.send(JSON.stringify({ id, method, params }));
    });
  return {
    port: address.port,
    evaluate: async (expression) => {
      const { contexts } = tree.parse(await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }));
      const target = { context: contexts[0]?.context };
      const result = evaluated.parse(await send('script.evaluate', { expression, target, awaitPromise: true }));
      if (result.type === 'exception') throw new Error(`${expression}: ${result.exceptionDetails?.text}`);
    },
    close: () => server.close(),
  };
}

type Send = (method: string, params: object) => Promise<unknown>;

/**
 * Goes back or forward. Returns the event that Firefox leaves out if this has led to another section of the same page.
 */
async function traverse(send: Send, params: z.infer<typeof traversal>): Promise<object | null> {
  const { context } = params;
  const address = async () => {
    const { contexts } = tree.parse(await send('browsingContext.getTree', { root: context, maxDepth: 0 }));
    return contexts[0]?.url ?? '';
  };
  const before = await address();
  await send('browsingContext.traverseHistory', params);
  const url = await address();
  if (url === before || url.split('#')[0] !== before.split('#')[0]) return null;
  const event = { context, url, navigation: null, timestamp: Date.now() };
  return { type: 'event', method: 'browsingContext.fragmentNavigated', params: event };
}

/** How Playwright begins a script for all pages. */
const initScript = '"functionDeclaration":"() => { return ';

/** Greater than those that Playwright uses. */
const firstId = 1e9;

const message = z.looseObject({
  id: z.number().nullish(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  type: z.string().optional(),
  message: z.string().optional(),
  result: z.unknown().optional(),
});

type Answer = z.infer<typeof message>;

const traversal = z.looseObject({ context: z.string() });

const tree = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });

const evaluated = z.object({ type: z.string(), exceptionDetails: z.object({ text: z.string() }).optional() });

/** Connects to Firefox as soon as it listens. */
async function connect(port: number): Promise<WebSocket> {
  for (;;) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/session`, { perMessageDeflate: false });
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('open', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
