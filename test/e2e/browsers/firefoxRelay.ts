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
      const text = String(data);
      const { id, method } = message.parse(JSON.parse(text));
      if (method === 'emulation.setMediaFeaturesOverride') {
        client.send(JSON.stringify({ type: 'success', id, result: {} }));
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
  const send = (method: string, params: object) =>
    new Promise<unknown>((resolve, reject) => {
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

/** Greater than those that Playwright uses. */
const firstId = 1e9;

const message = z.looseObject({
  id: z.number().nullish(),
  method: z.string().optional(),
  type: z.string().optional(),
  message: z.string().optional(),
  result: z.unknown().optional(),
});

type Answer = z.infer<typeof message>;

const tree = z.object({ contexts: z.array(z.object({ context: z.string() })) });

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
