/**
 * Finds the keys and the pointer in what Playwright sends to WebKit. Playwright lets scripts make their events, which
 * pages cannot take for those of a reader: they move no focus and type no text. A driver makes real ones.
 */
import { z } from 'zod';

/** Actions of one kind, as WebDriver has them: https://www.w3.org/TR/webdriver2/#actions */
type Input = { type: 'key' | 'pointer'; actions: object[] };

/** `answer` is what WebKit would answer when it has made the events. */
export type InputMessage = { inputs: Input[]; answer: object[] };

/** Returns what a message makes the keyboard or the pointer do, or null if it is about something else. */
export function readInput(message: object): InputMessage | null {
  const outer = sentToTarget.safeParse(message);
  if (!outer.success || !outer.data.params.message.includes(marker)) return null;
  const call = called.safeParse(JSON.parse(outer.data.params.message));
  if (!call.success) return null;
  const values = call.data.params.arguments.map(({ value }) => value);
  const name = values.flatMap((value) => (typeof value === 'string' ? (marked.exec(value)?.[1] ?? []) : []))[0];
  const inputs = inputsOf(name, objectFrom(values.at(-1)));
  if (inputs === null) return null;
  const answer = JSON.stringify({ id: call.data.id, result: { result: { type: 'undefined' } } });
  const { targetId } = outer.data.params;
  return {
    inputs,
    answer: [
      { id: outer.data.id, result: {} },
      { method: 'Target.dispatchMessageFromTarget', params: { targetId, message: answer } },
    ],
  };
}

const marker = '__pwWebViewInput.';

/** The call of a function that makes events. */
const marked = /^\(\w+\) => globalThis\.__pwWebViewInput\.(\w+)\(/;

const sentToTarget = z.object({
  id: z.number(),
  method: z.literal('Target.sendMessageToTarget'),
  params: z.object({ targetId: z.string(), message: z.string() }),
});

const called = z.object({
  id: z.number(),
  method: z.literal('Runtime.callFunctionOn'),
  params: z.object({ arguments: z.array(z.object({ value: z.unknown().optional() })) }),
});

/** Returns the object that Playwright has written as a list of names and values. */
function objectFrom(value: unknown): unknown {
  const list = z.object({ o: z.array(z.object({ k: z.string(), v: z.unknown() })) }).safeParse(value);
  return list.success ? Object.fromEntries(list.data.o.map(({ k, v }) => [k, v])) : null;
}

function inputsOf(name: string | undefined, argument: unknown): Input[] | null {
  switch (name) {
    case 'keydown':
    case 'keyup': {
      const { key, code } = z.object({ key: z.string(), code: z.string() }).parse(argument);
      const value = keys[key] ?? (key.length === 1 ? key : code);
      const [down, up] = [{ type: 'keyDown', value } as const, { type: 'keyUp', value } as const];
      // A press of Enter may leave the page, at which Playwright looks before the key is released.
      if (key === 'Enter') return name === 'keydown' ? [] : [{ type: 'key', actions: [down, up] }];
      return [{ type: 'key', actions: [name === 'keydown' ? down : up] }];
    }
    case 'mouseMove':
      return [{ type: 'pointer', actions: [moveTo(argument)] }];
    case 'clearHover':
      return [];
    case 'mouseEvent': {
      const { type, button, clickCount } = mouseEvent.parse(argument);
      if (type === 'mousedown') return [{ type: 'pointer', actions: [{ type: 'pointerDown', button }] }];
      // Between the release and the click, Playwright looks at the page, which the click may leave. So the button is
      // released only for the last of them.
      const isReleased = clickCount > 0 ? /^(?:aux)?click$/.test(type) : type === 'mouseup';
      return isReleased ? [{ type: 'pointer', actions: [{ type: 'pointerUp', button }] }] : [];
    }
    default:
      return null;
  }
}

const mouseEvent = z.object({ type: z.string(), button: z.number(), clickCount: z.number() });

function moveTo(argument: unknown): object {
  const { x, y } = z.object({ x: z.number(), y: z.number() }).parse(argument);
  return { type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) };
}

/** The codes of keys that type no character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Tab: '\uE004',
};
