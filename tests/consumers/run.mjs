// SPDX-License-Identifier: EUPL-1.2
// node tests/consumers/run.mjs STADGA SITE: what stadga writes for other programs, read by them.
// The last line counts.
import { resolve } from 'node:path';
import { findingFormats } from './finding_formats.mjs';

const [program, site] = process.argv.slice(2);
if (!program || !site) {
  console.error('usage: node tests/consumers/run.mjs STADGA SITE');
  process.exit(2);
}
let passed = 0;
let failed = 0;

function tell(title, checks) {
  const bad = checks.filter((check) => check.problems.length);
  for (const check of bad) for (const problem of check.problems) console.log(`  FAIL ${check.name}: ${problem}`);
  console.log(`${title}: ${checks.length - bad.length} passed, ${bad.length} failed`);
  passed += checks.length - bad.length;
  failed += bad.length;
}

tell('findings as SARIF, GitHub and GitLab read them', findingFormats(resolve(program), resolve(site)));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
