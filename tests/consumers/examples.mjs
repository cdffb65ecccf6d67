// SPDX-License-Identifier: EUPL-1.2
// The programs in docs/examples, as anybody may write them, run on the built site; what they say
// is reckoned here a second time from the files.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'the examples in Python and JavaScript';

const read = (folder, name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

function run(program, ...given) {
  const { status, stdout, stderr } = spawnSync(program, given, { encoding: 'utf8' });
  return { status, stderr, lines: stdout.split('\n').filter(Boolean) };
}

function differences(expected, { status, stderr, lines }) {
  const problems = status === 0 ? [] : [`exit status ${status}: ${stderr}`];
  for (const line of expected) if (!lines.includes(line)) problems.push(`not said: ${line}`);
  for (const line of lines) if (!expected.includes(line)) problems.push(`said for no reason: ${line}`);
  if (lines.length !== expected.length) problems.push(`${lines.length} lines, not ${expected.length}`);
  return problems;
}

/// By what the rules say of platforms and accounts, not by the list that each account has.
function recurring(folder) {
  const { rules } = read(folder, 'regler.json');
  const { accounts } = read(folder, 'konton.json');
  const isAbout = (rule, account) => (!rule.platforms.length || rule.platforms.includes(account.platform.id))
    && (!rule.accounts.length || rule.accounts.includes(account.id));
  return accounts.filter((account) => account.status !== 'avslutat')
    .flatMap((account) => rules.filter((rule) => rule.recurrence && isAbout(rule, account)).map((rule) => [
      account.id, rule.modality.word, rule.title, rule.recurrence.words, rule.recurrence.interval ?? '',
      rule.recurrence.business_days ? 'arbetsdagar' : '', rule.uri].join('\t')));
}

function about(folder, category) {
  const found = [];
  for (const rule of read(folder, 'regler.json').rules) {
    if (!rule.categories.find((one) => one.id === category)) continue;
    const laws = rule.law.map((law) => `${law.name}${law.section ? `, ${law.section}` : ''}, ${law.status}`);
    found.push(`${rule.modality.word}\t${rule.title}\t${rule.deadline ? rule.deadline.words : ''}\t${laws.join('; ')}\t${rule.uri}`);
  }
  return found;
}

/// A file of another format must not be taken for one that the program knows.
function otherFormat(site, work, municipality) {
  const copy = join(work, municipality);
  cpSync(join(site, municipality), copy, { recursive: true });
  for (const name of ['regler.json', 'konton.json']) {
    writeFileSync(join(copy, name), JSON.stringify({ ...read(copy, name), format: 2 }));
  }
  return copy;
}

export function consume({ site, output, work, municipalities }) {
  const example = (name) => join(site, 'docs/examples', name);
  const checks = [];
  let duties = 0;
  for (const municipality of municipalities) {
    const folder = join(output, municipality);
    const expected = recurring(folder);
    duties += expected.length;
    checks.push({ name: `${municipality}: aterkommande.py`, problems: differences(expected, run('python3', example('aterkommande.py'), folder)) });
    const all = new Set(read(folder, 'regler.json').rules.flatMap((rule) => rule.categories.map(({ id }) => id)));
    // A program is started for each, so every fourth must do.
    const categories = [...all].filter((_, i) => i % 4 === 0);
    const problems = categories.flatMap((category) => differences(about(folder, category), run('node', example('innehall.mjs'), folder, category)));
    if (!categories.length) problems.push('no category');
    checks.push({ name: `${municipality}: innehall.mjs`, problems });
  }
  checks.push({ name: 'recurring duties', problems: duties ? [] : ['none in any municipality'] });
  const folder = join(output, municipalities[0]);
  const unknown = run('node', example('innehall.mjs'), folder, 'finns-inte');
  checks.push({ name: 'a category that no rule names', problems: unknown.status === 1 && unknown.stderr.includes('finns-inte') ? [] : ['not refused'] });
  const other = otherFormat(output, work, municipalities[0]);
  for (const [program, ...given] of [['python3', example('aterkommande.py'), other], ['node', example('innehall.mjs'), other, 'hot']]) {
    const { status, lines } = run(program, ...given);
    checks.push({ name: `${program}: format 2`, problems: status && !lines.length ? [] : ['not refused'] });
  }
  return checks;
}
