/** Runs one command after another. command.ts starts this process, because each start of a process takes half a second. */
import { bundlePipeline, commandLineOf } from '../../src/bootstrap/bundle.mjs';
import { readCommandLine } from '../../src/bootstrap/commandLine.mjs';
import { printFailure } from '../../src/bootstrap/printFailure.mjs';

// Loading a worker takes half of the time of a small build.
process.env.CATPOST_KEEPS_WORKERS = '1';

const printed = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr']) {
  process[name].write = (text) => {
    printed[name] += text;
    return true;
  };
}

const folders = await bundlePipeline(process.cwd());
const { run } = await import(commandLineOf(folders));

process.on('message', async ({ words, environment }) => {
  Object.assign(printed, { stdout: '', stderr: '' });
  Object.assign(process.env, environment);
  const line = readCommandLine(words, process.env, 'clone');
  const status = await run(line, folders).catch((error) => printFailure(error, folders.cacheFolder));
  for (const name of Object.keys(environment)) delete process.env[name];
  process.send({ status, ...printed });
});
process.once('disconnect', () => process.exit());
