// SPDX-License-Identifier: EUPL-1.2
// node tests/consumers/run.mjs STADGA SITE [NAME …]: what stadga writes for other programs, read by
// them. Every other file in this folder is a consumer: it exports `title` and
// `consume({ program, site, output, work, municipalities })`, which returns (or promises)
// `[{ name, problems: [text …], skipped }]`: one entry a file read, or a damaged file that must be
// refused; `skipped` says why one was not made, and such a one is neither passed nor failed.
// `output` is the built site, `work` an empty folder of the consumer's own. The last line counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const [program, site, ...only] = process.argv.slice(2);
if (!program || !site) {
  console.error('usage: node tests/consumers/run.mjs STADGA SITE [NAME …]');
  process.exit(2);
}
let passed = 0;
let failed = 0;

function tell(title, checks) {
  const made = checks.filter((check) => !check.skipped);
  const bad = made.filter((check) => check.problems.length);
  for (const check of checks) if (check.skipped) console.log(`  SKIPPED ${check.name}: ${check.skipped}`);
  for (const check of bad) for (const problem of check.problems) console.log(`  FAIL ${check.name}: ${problem}`);
  const left = checks.length - made.length;
  console.log(`${title}: ${made.length - bad.length} passed, ${bad.length} failed${left ? `, ${left} skipped` : ''}`);
  passed += made.length - bad.length;
  failed += bad.length;
}

/// Fails as a check, so that one consumer that throws hides no other.
async function run(consumer, given) {
  try {
    const checks = await consumer.consume(given);
    if (!checks.length) throw new Error('nothing was read');
    return checks;
  } catch (error) {
    return [{ name: consumer.title, problems: [error.stack] }];
  }
}

const folder = mkdtempSync(join(tmpdir(), 'stadga-consumers-'));
const output = join(folder, 'public');
try {
  const built = spawnSync(resolve(program), ['build', resolve(site), '--out', output], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`stadga build: ${built.status}\n${built.stderr}`);
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  const municipalities = [...new Set(manifest.files.map((file) => file.municipality).filter(Boolean))];
  const names = readdirSync(here).filter((name) => name.endsWith('.mjs') && !['run.mjs', 'lib.mjs'].includes(name)).sort();
  for (const name of names) {
    if (only.length && !only.includes(name.replace('.mjs', ''))) continue;
    const work = join(folder, name.replace('.mjs', ''));
    mkdirSync(work);
    const consumer = await import(join(here, name));
    tell(consumer.title, await run(consumer, { program: resolve(program), site: resolve(site), output, work, municipalities }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
