// SPDX-License-Identifier: EUPL-1.2
// Starts the preview as a chapter says, waits for its address, fetches a page, and ends it.
import { spawnSync } from 'node:child_process';

const patience = 30_000;

export async function tryPreview({ program, place, env, spawn, command }) {
  const help = spawnSync(program, ['--help'], { encoding: 'utf8' });
  if (!/^ {2}serve /m.test(help.stdout)) return { skipped: 'this build has no stadga serve' };
  const child = spawn('bash', ['-c', `exec ${command} 2>&1`], { cwd: place, env });
  const ended = new Promise((done) => child.on('exit', (status, signal) => done(signal ?? status)));
  let said = '';
  try {
    const address = await new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(`no address came; it says:\n${said}`)), patience);
      child.stdout.on('data', (bytes) => {
        said += bytes;
        const match = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\//.exec(said);
        if (match) {
          clearTimeout(late);
          done(match[0]);
        }
      });
      child.on('exit', () => fail(new Error(`it ended at once:\n${said}`)));
    });
    const page = await fetch(address);
    if (page.status !== 200) return { problem: `${address} answers ${page.status}` };
    child.kill('SIGINT'); // what Ctrl+C does
    const status = await ended;
    return { problem: status === 0 ? null : `after Ctrl+C it ended with ${status}`, printed: said };
  } catch (error) {
    return { problem: error.message };
  } finally {
    if (child.exitCode === null) child.kill('SIGKILL');
  }
}
