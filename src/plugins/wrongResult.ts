/** Says what is wrong with the value that a hook has returned. */
import type { z } from 'zod';
import type { RawProblem } from '../problems/problem.ts';
import type { LoadedPlugin } from './host/model.ts';

/** Returns the problem. `hook` is its name, and what it was called for: `post of post/hello.md`. */
export function wrongResult({ name, shownFile }: LoadedPlugin, hook: string, error: z.ZodError): RawProblem {
  const [issue] = error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  const why = issue?.code === 'unrecognized_keys' ? 'is nothing that this hook can change' : issue?.message;
  return {
    rule: 'plugin-failed',
    file: shownFile,
    message: `the plugin ${name} returned a wrong value from the hook ${hook}: ${keys === '' ? 'it' : keys} ${why}`,
    hint: 'the types of catpost/config say what a hook may return',
  };
}
