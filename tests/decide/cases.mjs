// SPDX-License-Identifier: EUPL-1.2
// The cases of this folder, and the program asked about them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const columns = ['id', 'event', 'category', 'obvious', 'contains', 'platform-or-account', 'expected', 'seed line'];

export const split = (cell) => cell.split(',').map((each) => each.trim()).filter(Boolean);

/// Nothing where nobody has written them yet. Throws where the table is not as README.md says.
export function writtenCases(municipality) {
  const path = join(folder, `${municipality}.tsv`);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  if (lines[0].split('\t').map((cell) => cell.trim()).join() !== columns.join()) throw new Error(`${path}: other columns`);
  const ids = new Set();
  return lines.slice(1).map((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    const [id, event, category, obvious, contains, where, expected, seed] = cells;
    if (cells.length !== columns.length || !id || !expected || !seed) throw new Error(`${path}: ${line}`);
    if (!['ja', 'nej', ''].includes(obvious)) throw new Error(`${path}: obvious ${obvious}`);
    if (ids.has(id)) throw new Error(`${path}: ${id} twice`);
    ids.add(id);
    return { id, event, category: split(category), obvious: obvious === 'ja', contains: split(contains), where, expected: split(expected) };
  });
}

/// The object that the conditions are evaluated over, as content/format/villkor.md says. `file` is
/// the municipality's beslut.json.
export function inputOf(one, file) {
  const account = file.input.account.find(({ id }) => id === one.where);
  const platform = account?.platform
    ?? file.input.platform.find(({ id, aliases }) => id === one.where || aliases.includes(one.where))?.id;
  if (one.where && !platform) throw new Error(`case ${one.id}: no account or platform ${one.where}`);
  return {
    event: one.event, category: one.category, obvious: one.obvious, contains: one.contains,
    platform: platform ?? null, account: account?.id ?? null, unit: account?.unit ?? null,
  };
}

/// A copy of the site with one municipality, so that it is quick to compile.
export function siteOf({ site, work }, municipality) {
  const copy = join(work, municipality);
  for (const name of ['site.yml', 'content', 'themes', `policies/${municipality}`])
    cpSync(join(site, name), join(copy, name), { recursive: true });
  return copy;
}

export function decide(program, site, municipality, input) {
  const options = ['--event', input.event];
  if (input.category.length) options.push('--category', input.category.join(','));
  if (input.obvious) options.push('--obvious');
  if (input.contains.length) options.push('--contains', input.contains.join(','));
  if (input.account) options.push('--account', input.account);
  else if (input.platform) options.push('--platform', input.platform);
  const run = spawnSync(program, ['decide', '--site', site, '--municipality', municipality, '--format', 'json', ...options],
    { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`stadga decide ${options.join(' ')}: ${run.status}\n${run.stderr}`);
  return JSON.parse(run.stdout);
}
