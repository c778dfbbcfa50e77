import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { settingsOf } from '../../src/cli/options.ts';
import { startDev } from '../../src/serve/dev.ts';
import { startDevSession } from '../../src/serve/devSession.ts';
import { folderOf } from '../temporaryFolder.ts';

vi.mock('../../src/serve/devSession.ts', () => ({ startDevSession: vi.fn() }));

test('a damaged package starts no session, whose threads would keep the process from ending', async () => {
  const root = await folderOf({});
  const folders = { packageRoot: root, siteRoot: root, bundleFolder: join(root, 'bundle'), cacheFolder: root };
  const settings = settingsOf({}, { ...folders, isInstalled: true });
  const started = startDev({ settings, site: {}, port: null, isOnNetwork: false });
  await expect(started).rejects.toThrow(/install catpost again/);
  expect(startDevSession).not.toHaveBeenCalled();
});
