// SPDX-License-Identifier: EUPL-1.2
// The feeds of the decisions: xmllint reads them as XML, the npm package rss-parser as feeds. What
// RFC 4287 demands of a feed and an entry is looked for here, and each address in the built site.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Parser from 'rss-parser';

export const title = 'feed';

const full = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

const wellFormed = (file) => spawnSync('xmllint', ['--noout', file], { encoding: 'utf8' });
const xpath = (file, path) =>
  execFileSync('xmllint', ['--xpath', path.replaceAll(/\/([a-z]+)/g, "/*[local-name()='$1']"), file], { encoding: 'utf8' }).trim();
const texts = (file, path) => xpath(file, `string(${path})`);
const read = (file) => new Parser({ customFields: { feed: ['id', 'updated'], item: ['id', 'updated'] } }).parseString(readFileSync(file, 'utf8'));

/// The page that the address leads to, and the place on it.
function leadsTo(output, base, address) {
  if (!address?.startsWith(base)) return false;
  const [path, anchor] = address.slice(base.length).split('#');
  try {
    const page = readFileSync(join(output, path), 'utf8');
    return !anchor || page.includes(`id="${anchor}"`);
  } catch {
    return false;
  }
}

async function problemsOf(file, output, base) {
  const problems = [];
  const xml = wellFormed(file);
  if (xml.status !== 0) return [xml.stderr];
  const feed = await read(file);
  if (!feed.title) problems.push('no title');
  const count = Number(xpath(file, 'count(/feed/entry)'));
  if (feed.items.length !== count) problems.push(`${feed.items.length} items of ${count} entries`);
  for (const of of ['/feed', ...Array.from({ length: count }, (_, i) => `/feed/entry[${i + 1}]`)]) {
    for (const element of ['id', 'title', 'updated'])
      if (xpath(file, `count(${of}/${element})`) !== '1') problems.push(`${of}: not one ${element}`);
    if (!full.test(texts(file, `${of}/updated`))) problems.push(`${of}: updated is no RFC 3339 time`);
    if (!leadsTo(output, base, texts(file, `${of}/id`))) problems.push(`${of}: the id leads nowhere`);
  }
  if (!texts(file, '/feed/author/name')) problems.push('no author');
  for (const item of feed.items)
    if (!leadsTo(output, base, item.link)) problems.push(`${item.title}: ${item.link} leads nowhere`);
  if (new Set(feed.items.map((item) => item.id)).size !== feed.items.length) problems.push('an id stands twice');
  return problems;
}

/// A copy of the site with two more decisions, so that there is something to tell.
function withDecisions(program, site, work) {
  const copy = join(work, 'site');
  for (const part of ['site.yml', 'content', 'themes', 'policies']) cpSync(join(site, part), join(copy, part), { recursive: true });
  const municipality = join(copy, 'policies/vadstena/municipality.yml');
  const rules = join(copy, 'policies/vadstena/rules.yml');
  const release = () => {
    const run = spawnSync(program, ['release', 'vadstena', '--site', copy, '--replace'], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
  };
  const edit = (file, from, to) => {
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(file, text.replace(from, to));
  };
  release();
  edit(municipality, 'decided_on: 2017-12-08', 'decided_on: 2025-05-05');
  edit(rules, '    title: ', '    title: "<b>&amp;</b> ]]>"  # ');
  release();
  const output = join(work, 'public');
  const built = spawnSync(program, ['build', copy, '--out', output, '--quiet'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return output;
}

export async function consume({ program, site, output, work, municipalities }) {
  const checks = [];
  const base = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')).site.base_url;
  for (const town of municipalities) {
    const file = join(output, town, 'andringar.atom');
    checks.push({ name: `${town}/andringar.atom`, problems: await problemsOf(file, output, base) });
  }
  const decided = withDecisions(program, site, work);
  const more = join(decided, 'vadstena/andringar.atom');
  const problems = await problemsOf(more, decided, base);
  const feed = await read(more);
  if (feed.items.length !== 2) problems.push(`two decisions give ${feed.items.length} entries`);
  if (!feed.items[0]?.content?.includes('&lt;b&gt;&amp;amp;&lt;/b&gt;')) problems.push('the title of a rule is not escaped');
  checks.push({ name: 'two decisions', problems });

  // A damaged feed must be refused by each reader.
  mkdirSync(join(work, 'damaged'));
  const damaged = join(work, 'damaged', 'andringar.atom');
  writeFileSync(damaged, readFileSync(more, 'utf8').replace('</entry>', ''));
  checks.push({ name: 'damaged: refused by xmllint', problems: wellFormed(damaged).status === 0 ? ['accepted'] : [] });
  const accepted = await read(damaged).then(() => true, () => false);
  checks.push({ name: 'damaged: refused by rss-parser', problems: accepted ? ['accepted'] : [] });
  writeFileSync(damaged, readFileSync(more, 'utf8').replace(/<updated>[^<]*<\/updated>/, ''));
  const without = await problemsOf(damaged, decided, base);
  checks.push({ name: 'without a time: refused', problems: without.length ? [] : ['accepted'] });
  return checks;
}
