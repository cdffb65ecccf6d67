// SPDX-License-Identifier: EUPL-1.2
// node tests/handbook/fails.mjs STADGA: the test of the handbook can fail. Damages a copy of it in
// ways that do not hide one another, and sees that each is told with its chapter and line, and
// nothing else is.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const program = process.argv[2];
if (!program) {
  console.error('usage: node tests/handbook/fails.mjs STADGA');
  process.exit(2);
}

/// Where `from` stands it becomes `to`; `line` is told, counted from that of `from`.
const DAMAGES = [
  { chapter: 'forsta-kontrollen.md', from: '  --> policies/exempelby/rules.yml:9:12', to: '  --> policies/exempelby/rules.yml:9:13', back: '```text utdata' },
  { chapter: 'forsta-kontrollen.md', from: '```sh\nstadga explain quote-drift', to: '```sh slutar 1\nstadga explain quote-drift' },
  { chapter: 'skapa-kommunen.md', from: '`guideline.md` | riktlinjens text |', to: '`stadga nytt` | riktlinjens text |' },
  { chapter: 'beslut.md', from: '  reference: KS 2025/187\n', to: '  reference: KS 2025/188\n', back: '```yaml' },
  { chapter: 'alla-meningar.md', from: '](bilder/riktlinje.png)', to: '](bilder/riktlinjen.png)' },
  { chapter: 'undantag.md', from: /!\[[^\]]*\]/, to: '![Bild]' },
  { chapter: 'ord.md', from: '## Det här har du nu', to: '```sh kanske\ntrue\n```' },
  { chapter: 'nar-nagot-ar-fel.md', from: /```text utdata\nfel\[unquoted[^`]*`[^`]*`[\s\S]*?\n```\n/, to: '```text utdata\n…\n```\n' },
];

const work = mkdtempSync(join(tmpdir(), 'stadga-handbook-fails-'));
const problems = [];
try {
  cpSync(join(here, '../../content/handbok'), work, { recursive: true });
  const expected = [];
  for (const { chapter, from, to, back } of DAMAGES) {
    const path = join(work, chapter);
    const text = readFileSync(path, 'utf8');
    const at = typeof from === 'string' ? text.indexOf(from) : text.search(from);
    if (at < 0) throw new Error(`${chapter} has nothing to damage: ${from}`);
    const place = back ? text.lastIndexOf(back, at) : at;
    expected.push(`${chapter}:${text.slice(0, place).split('\n').length}`);
    writeFileSync(path, text.replace(from, () => to));
  }
  const done = spawnSync('node', [join(here, 'run.mjs'), program, work], { encoding: 'utf8' });
  const told = [...done.stdout.matchAll(/^FAIL \S*\/([\w-]+\.md:\d+): /gm)].map((match) => match[1]);
  if (done.status !== 1) problems.push(`it ended with ${done.status}:\n${done.stderr}`);
  for (const place of expected) if (!told.includes(place)) problems.push(`${place} is damaged, and not told`);
  for (const place of told) if (!expected.includes(place)) problems.push(`${place} is told, and not damaged`);
  if (!done.stdout.includes(`, ${DAMAGES.length} failed`)) problems.push('the count is another');
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const problem of problems) console.log(`  FAIL ${problem}`);
console.log(`the test of the handbook tells ${DAMAGES.length} damages: ${problems.length ? 'no' : 'yes'}`);
process.exitCode = problems.length ? 1 : 0;
