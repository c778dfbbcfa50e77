/** Calls a WebDriver server: https://www.w3.org/TR/webdriver2/ */
import { expect, vi } from 'vitest';

/** Sends a command, and returns its value. Rejects with the driver's message if the command fails. */
export type WebDriver = <Value>(method: 'GET' | 'POST' | 'DELETE', command: string, body?: object) => Promise<Value>;

/** The key under which an element is named in JSON. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts a session, and returns how to send commands in it. */
export async function startSession(port: number, capabilities: object): Promise<WebDriver> {
  const origin = `http://127.0.0.1:${port}`;
  await vi.waitFor(async () => expect((await fetch(`${origin}/status`)).ok).toBe(true), { timeout: 20_000 });
  const { sessionId }: { sessionId: string } = await send('POST', `${origin}/session`, {
    capabilities: { alwaysMatch: capabilities },
  });
  return (method, command, body) => send(method, `${origin}/session/${sessionId}${command}`, body);
}

async function send<Value>(method: string, url: string, body?: object): Promise<Value> {
  const response = await fetch(url, { method, body: method === 'POST' ? JSON.stringify(body ?? {}) : null });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${url}: ${value.error}: ${value.message}`);
  return value;
}
