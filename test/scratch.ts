import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Once around the whole run: all that tests write into the system's temporary folder lies in one that is removed. */
export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-tests-'));
  // PostgreSQL runs as a user of its own and has to reach its folder through this one.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
