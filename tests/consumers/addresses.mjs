// SPDX-License-Identifier: EUPL-1.2
// Every address of the site that stands in one of its files, whatever the format, leads to a file of
// it and to the place named in it; every id that a rule file takes from another is one that it has.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';

export const title = 'Addresses and ids in every file';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, number, hex, name) =>
    number ? String.fromCodePoint(+number) : hex ? String.fromCodePoint(parseInt(hex, 16)) : entities[name] ?? all);

function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, posix.join(below, entry.name)) : [posix.join(below, entry.name)]);
}

/// The text with what its format folds or escapes undone.
function textOf(path, bytes) {
  if (path.endsWith('.ics')) return bytes.replace(/\r?\n[ \t]/g, '').replace(/\\([,;\\])/g, '$1');
  if (/\.(html|xml|rdf|atom)$/.test(path)) return plain(bytes);
  if (path.endsWith('.json')) return bytes.replace(/\\(["\\/])/g, '$1');
  return bytes;
}

class Site {
  constructor(folder) {
    this.folder = folder;
    this.paths = new Set(filesBelow(folder));
    this.kept = new Map();
  }

  read(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /// What an anchor can lead to: ids of a page, ids of an XML file.
  anchors(path) {
    if (!this.kept.has(path)) {
      // What RDF tells about has its place there.
      const place = path.endsWith('.rdf') ? /\srdf:about="[^"#]*#([^"]*)"/g : /\s(?:xml:)?id="([^"]*)"/g;
      this.kept.set(path, new Set([...this.read(path).matchAll(place)].map((each) => plain(each[1]))));
    }
    return this.kept.get(path);
  }

  /// Nothing where the address leads somewhere.
  problemOf(address, base) {
    const [before, anchor] = address.slice(base.length).split('#');
    const path = decodeURIComponent(before.split('?')[0]);
    const file = path === '' || path.endsWith('/') ? path + 'index.html' : path;
    if (!this.paths.has(file)) return `${address}: no such file`;
    if (anchor === undefined || anchor === '') return undefined;
    const wanted = decodeURIComponent(anchor);
    if (/\.(html|xml|rdf)$/.test(file) && !this.anchors(file).has(wanted) && !this.anchors(file).has(anchor))
      return `${address}: no such place in the file`;
    return undefined;
  }
}

/// Addresses end where text does: at a blank, quotation mark, bracket, or punctuation at the end.
function addressesIn(text, base) {
  const found = new Set();
  for (let at = text.indexOf(base); at >= 0; at = text.indexOf(base, at + 1)) {
    const end = text.slice(at).search(/[\s"'<>()[\]{}|\\^`”»]/);
    found.add(text.slice(at, end < 0 ? undefined : at + end).replace(/[.,;:!?]+$/, ''));
  }
  return found;
}

function addressProblems(site, path, base) {
  return [...addressesIn(textOf(path, site.read(path)), base)].map((address) => site.problemOf(address, base)).filter(Boolean);
}

/// Every value below a key of that name, with the key.
function* valuesOf(node, key = '') {
  if (Array.isArray(node)) for (const each of node) yield* valuesOf(each, key);
  else if (node && typeof node === 'object') for (const [name, value] of Object.entries(node)) yield* valuesOf(value, name);
  else yield [key, node];
}

/// Ids of rules and accounts that the municipality's other JSON files name.
function idProblems(site, town, path) {
  const rules = JSON.parse(site.read(`${town}/regler.json`)).rules;
  const ruleIds = new Set(rules.flatMap((rule) => [rule.id, ...(rule.former_ids ?? [])]));
  const accountIds = new Set(JSON.parse(site.read(`${town}/konton.json`)).accounts.map((account) => account.id));
  const known = { rule: ruleIds, rules: ruleIds, yields_to: ruleIds, account: accountIds, accounts: accountIds };
  return [...valuesOf(JSON.parse(site.read(path)))]
    .filter(([key, value]) => typeof value === 'string' && known[key] && !known[key].has(value) && !value.includes('/'))
    .map(([key, value]) => `${key}: ${value}: no such id`);
}

/// What an XML file points to in itself, and by a relative address in a file beside it.
function referenceProblems(site, path) {
  const xml = site.read(path);
  const own = site.anchors(path);
  const problems = [];
  const pointers = [...xml.matchAll(/\s(?:idref|select-idref|question_ref|var_ref|value-id|export-name)="([^"]*)"/g)].map((each) => each[1]);
  for (const id of pointers) {
    const beside = basename(path).replace('xccdf', 'ocil');
    const there = site.paths.has(posix.join(dirname(path), beside)) && site.anchors(posix.join(dirname(path), beside)).has(id);
    if (!own.has(id) && !there) problems.push(`${id}: no such id`);
  }
  for (const [, element] of xml.matchAll(/<(?:check-content-ref|test_action_ref)([^>]*)>/g)) {
    const href = /\shref="([^"]*)"/.exec(element)?.[1];
    const name = /\sname="([^"]*)"/.exec(element)?.[1];
    if (!href) continue;
    const target = posix.join(dirname(path), href);
    if (!site.paths.has(target)) problems.push(`${href}: no such file`);
    else if (name && !site.anchors(target).has(name)) problems.push(`${href}#${name}: no such id`);
  }
  for (const [, id] of xml.matchAll(/<(?:[a-z]+:)?test_action_ref[^>]*>([^<]+)</g)) if (!own.has(id)) problems.push(`${id}: no such id`);
  return problems;
}

export function consume({ output, work, municipalities }) {
  const site = new Site(output);
  const base = JSON.parse(site.read('manifest.json')).site.base_url;
  const checks = [...site.paths].map((path) => ({ name: path, problems: addressProblems(site, path, base) }));
  const read = [...site.paths].reduce((sum, path) => sum + addressesIn(textOf(path, site.read(path)), base).size, 0);
  checks.push({ name: 'addresses were found', problems: read > 1000 ? [] : [`${read}`] });
  for (const town of municipalities) {
    for (const path of site.paths) {
      if (!path.startsWith(`${town}/`)) continue;
      if (path.endsWith('.json')) checks.push({ name: `${path}, ids`, problems: idProblems(site, town, path) });
      if (/\.(xccdf|ocil)\.xml$/.test(path)) checks.push({ name: `${path}, references`, problems: referenceProblems(site, path) });
    }
  }
  const damaged = refused(site, base, work, municipalities[0]);
  checks.push({ name: 'sorts of files that were damaged', problems: damaged.length >= 6 ? [] : [damaged.map((each) => each.name).join()] });
  return [...checks, ...damaged];
}

/// One fault in one file of each sort has to be told.
function refused(site, base, work, town) {
  const rule = JSON.parse(site.read(`${town}/regler.json`)).rules[0];
  const uri = `${base}${town}/regler.html#${rule.id}`;
  const damaged = new Site(site.folder);
  return [...site.paths].filter((path) => path.startsWith(`${town}/`) && textOf(path, site.read(path)).includes(uri))
    .filter((path, at, all) => all.findIndex((other) => other.split('.').slice(1).join() === path.split('.').slice(1).join()) === at)
    .map((path) => {
      const wrong = textOf(path, site.read(path)).replaceAll(uri, `${base}${town}/regler.html#finns-inte`);
      const copy = join(work, basename(path));
      writeFileSync(copy, wrong);
      if (!existsSync(copy) || !statSync(copy).size) throw new Error(`not written: ${copy}`);
      const found = [...addressesIn(readFileSync(copy, 'utf8'), base)].some((address) => damaged.problemOf(address, base));
      return { name: `${path} with an address that leads nowhere`, problems: found ? [] : ['not refused'] };
    });
}
