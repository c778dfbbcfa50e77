/** Runs grep over files and the pipe. */
import type { Call, Line } from '../command.ts';
import { type Input, inputsOf } from '../commands/input/inputs.ts';
import { linked, plain } from '../streams/lines.ts';
import type { GrepProgress } from './grepLines.ts';

/** Yields the output, and returns the status: 0 if a line is selected, 1 if none is, 2 after an error. */
export async function* grepFiles(
  call: Call,
  files: readonly string[],
  patterns: readonly string[],
): AsyncGenerator<Line, number> {
  const { options: given, complain } = call;
  const [{ readGrepSettings: readSettings }, { chooseFiles }, { createMatcher }, { grepLines }] = await loadParts();
  const settings = readSettings(given, patterns);
  if ('error' in settings) {
    complain(settings.error);
    return 2;
  }
  if (settings.maxCount === 0) return 1;
  let hasFailed = false;
  const silenced: Call = {
    ...call,
    complain: (message) => {
      hasFailed = true;
      if (!given.has('no-messages')) complain(message);
    },
  };
  const chosen = await chooseFiles(silenced, files, patterns);
  if ('error' in chosen) {
    complain(chosen.error);
    return 2;
  }
  const nameOption = given.last(['with-filename', 'no-filename']);
  const hasFileNames = nameOption === null ? chosen.hasFileNames : nameOption === 'with-filename';
  const { output } = settings;
  const matcher = createMatcher(settings.pattern);
  const progress: GrepProgress = { hasPrinted: false };
  let hasMatch = false;
  try {
    // Without operands `inputsOf` would read what is piped in.
    for await (const input of chosen.operands.length === 0 ? [] : inputsOf(silenced, chosen.operands)) {
      const titled = withGrepTitle(input);
      const isMatch = yield* grepLines(titled, settings, hasFileNames, matcher, progress);
      hasMatch ||= isMatch;
      if (output === (isMatch ? 'names with match' : 'names without match')) yield nameLine(titled);
      // Whatever failed before, a match makes a quiet grep succeed.
      if (hasMatch && output === 'nothing') return 0;
    }
  } finally {
    matcher.end();
  }
  if (chosen.note !== null && call.isTerminal && output !== 'nothing') yield plain(chosen.note);
  if (hasFailed) return 2;
  return hasMatch ? 0 : 1;
}

/** In one script they would be over the 3 kB of a command. */
function loadParts() {
  return Promise.all([
    import('./settings.ts'),
    import('./chooseFiles.ts'),
    import('./matcher.ts'),
    import('./grepLines.ts'),
  ]);
}

function withGrepTitle(input: Input): Input {
  return input.title === 'standard input' ? { ...input, title: '(standard input)' } : input;
}

function nameLine({ title, href }: Input): Line {
  return href === null ? plain(title) : linked(title, href);
}
