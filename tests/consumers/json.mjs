// SPDX-License-Identifier: EUPL-1.2
// The JSON files against their published schemas (ajv), and every address in them against the site.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

export const title = 'JSON files and their schemas';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
addFormats(ajv);

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function* strings(value) {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const each of Object.values(value)) yield* strings(each);
}

/// Finds what an address of the site leads to: a file, and in a page the place with the id.
class Site {
  constructor(output, base) {
    this.output = output;
    this.base = base;
    this.pages = new Map();
  }

  has(address) {
    const [path, anchor] = address.slice(this.base.length).split('#');
    const file = join(this.output, decodeURIComponent(path) || 'index.html');
    if (!existsSync(file)) return false;
    if (!anchor) return true;
    if (!this.pages.has(file)) {
      this.pages.set(file, new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map((found) => found[1])));
    }
    return this.pages.get(file).has(decodeURIComponent(anchor));
  }

  dead(content) {
    return [...strings(content)].filter((text) => text.startsWith(this.base) && !/\s/.test(text) && !this.has(text))
      .map((address) => `leads nowhere: ${address}`);
  }
}

function problemsOf(content, validate) {
  return validate(content) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

/// Each a way to damage a file of that kind; every one must be refused.
const damages = {
  'rules-json': [
    ['another format', (file) => { file.format = 2; }],
    ['no rules', (file) => { delete file.rules; }],
    ['a rule without a key', (file) => { delete file.rules[0].modality; }],
    ['an unknown key', (file) => { file.rules[0].colour = 'blue'; }],
    ['an unknown force', (file) => { file.rules[0].modality.id = 'kanske'; }],
    ['a broken duration', (file) => { file.rules[0].deadline = { words: 'inom en dag', duration: '1 dag', business_days: false }; }],
    ['a broken date', (file) => { file.as_of = '2026-13-40'; }],
    ['an address that is none', (file) => { file.rules[0].uri = 'regler.html#a'; }],
    ['a text for a truth value', (file) => { file.rules[0].trigger.business_days = 'nej'; }],
    ['an unknown status of a law', (file) => { file.rules.find((rule) => rule.law.length).law[0].status = 'in force'; }],
    ['a line that is none', (file) => { file.rules[0].source.line = 0; }],
    ['an id that is none', (file) => { file.renamed['Å'] = 'b'; }],
  ],
  'accounts-json': [
    ['no accounts', (file) => { delete file.accounts; }],
    ['an unknown key', (file) => { file.accounts[0].password = 'x'; }],
    ['a text for a number', (file) => { file.accounts[0].administrators = '2'; }],
    ['an unknown status', (file) => { file.accounts[0].status = 'active'; }],
    ['a field without its text', (file) => { delete file.accounts.find((one) => one.texts.length).texts[0].text; }],
  ],
  'audit-json': [
    ['a negative count', (file) => { file.counts.met = -1; }],
    ['an unknown verdict', (file) => { file.accounts[0].judgements[0].verdict = 'good'; }],
    ['findings that are no list', (file) => { file.findings = {}; }],
  ],
  'decisions-json': [
    ['an unknown operator', (file) => { file.rules[0].condition = { log: 'x' }; }],
    ['an operator of two', (file) => { file.rules[0].condition = { or: [true], and: [true] }; }],
    ['an unknown variable', (file) => { file.rules[0].condition = { in: [{ var: 'weather' }, ['rain']] }; }],
    ['an unknown event', (file) => { file.rules[0].events = ['party']; }],
    ['a rule without condition', (file) => { delete file.rules[0].condition; }],
    ['an unknown key', (file) => { file.rules[0].owner = 'x'; }],
  ],
  manifest: [
    ['a checksum cut short', (file) => { file.files[0].sha256 = file.files[0].sha256.slice(1); }],
    ['a path out of the site', (file) => { file.files[0].path = '/etc/passwd'; }],
    ['no generator', (file) => { delete file.generator; }],
  ],
};

function schemaProblems(kind, published, program, site) {
  const problems = [];
  const { status, stdout } = spawnSync(program, ['schema', kind], { encoding: 'utf8' });
  if (status !== 0) return [`stadga schema: ${status}`];
  const printed = JSON.parse(stdout);
  if (published.$id !== site.base + printed.$id) problems.push(`$id ${published.$id}, printed ${printed.$id}`);
  if (JSON.stringify({ ...printed, $id: published.$id }) !== JSON.stringify(published)) problems.push('printed and published differ');
  if (!ajv.validateSchema(published)) problems.push(ajv.errorsText(ajv.errors));
  return problems;
}

/// A site in which a rule has got another id, and whose addresses are no plain ASCII: programs and
/// links that know the old id still find the rule, and the files keep to their schemas.
function renamedProblems(program, site, work) {
  const copy = join(work, 'renamed');
  mkdirSync(copy);
  for (const name of ['site.yml', 'content', 'themes', 'policies']) cpSync(join(site, name), join(copy, name), { recursive: true });
  const path = join(copy, 'policies/norberg/rules.yml');
  const text = readFileSync(path, 'utf8');
  const [line, id] = /^ +- id: (\S+)\n/m.exec(text);
  writeFileSync(path, text.replace(line, `${line}    former_ids: [forra-namnet, forsta-namnet]\n`));
  const address = 'https://ö.example/på/';
  for (const name of ['site.yml', 'policies/lekeberg/accounts.yml']) {
    writeFileSync(join(copy, name), readFileSync(join(copy, name), 'utf8').replaceAll('https://stadga.example/', address));
  }
  const town = join(copy, 'policies/norberg/municipality.yml');
  writeFileSync(town, readFileSync(town, 'utf8').replace(/^website: .*$/m, 'website: https://www.exempelö.example/å'));
  const out = join(work, 'renamed-site');
  const { status, stderr } = spawnSync(program, ['build', copy, '--out', out, '--quiet'], { encoding: 'utf8' });
  if (status !== 0) return [`not built: ${stderr.split('\n').filter((line) => line.startsWith('fel')).join('; ')}`];
  const content = json(join(out, 'norberg/regler.json'));
  const rule = content.rules.find((one) => one.id === id);
  const { base_url: base } = json(join(out, 'manifest.json')).site;
  const problems = new Site(out, base).dead(content);
  if (base !== address) problems.push(`base_url is ${base}`);
  const own = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
  addFormats(own);
  for (const { path, kind } of [...json(join(out, 'manifest.json')).files, { path: 'manifest.json', kind: 'manifest' }]) {
    const schema = join(out, `schema/${kind}-1.json`);
    if (!existsSync(schema)) continue;
    const validate = own.getSchema(json(schema).$id) ?? own.compile(json(schema));
    problems.push(...problemsOf(json(join(out, path)), validate).map((problem) => `${path}: ${problem}`));
  }
  if (content.renamed['forra-namnet'] !== id || content.renamed['forsta-namnet'] !== id) problems.push('renamed does not name the rule');
  const expected = ['forra-namnet', 'forsta-namnet'].map((former) => `${base}norberg/regler.html#${former}`);
  if (JSON.stringify(rule.former_uris) !== JSON.stringify(expected)) problems.push(`former_uris are ${rule.former_uris}`);
  return problems;
}

/// An address that leads nowhere must be found, else the search for them proves nothing.
function searchProblems(output, site) {
  const content = json(join(output, 'norberg/regler.json'));
  content.rules[0].uri += '-finns-inte';
  content.guideline.uri = `${site.base}norberg/finns-inte.html`;
  return site.dead(content).length === 2 ? [] : [`found ${site.dead(content)}`];
}

export function consume({ program, site: source, output, work }) {
  const manifest = json(join(output, 'manifest.json'));
  const site = new Site(output, manifest.site.base_url);
  const checks = [];
  const schemas = manifest.files.filter((file) => file.kind === 'schema');
  for (const entry of schemas) {
    const kind = entry.subject;
    const schema = json(join(output, entry.path));
    checks.push({ name: `schema of ${kind}`, problems: schemaProblems(kind, schema, program, site) });
    const validate = ajv.compile(schema);
    const paths = kind === 'manifest' ? ['manifest.json'] : manifest.files.filter((file) => file.kind === kind).map((file) => file.path);
    if (!paths.length) checks.push({ name: kind, problems: ['no such file'] });
    for (const path of paths) {
      const content = json(join(output, path));
      const problems = [...problemsOf(content, validate), ...site.dead(content)];
      if (content.$schema !== schema.$id) problems.push(`$schema is ${content.$schema}`);
      checks.push({ name: path, problems });
    }
    for (const [what, damage] of damages[kind] ?? [['nothing to damage it by', () => {}]]) {
      const content = json(join(output, paths[0]));
      damage(content);
      checks.push({ name: `${kind}, ${what}`, problems: validate(content) ? ['a damaged file was accepted'] : [] });
    }
  }
  checks.push({ name: 'former ids', problems: renamedProblems(program, source, work) });
  checks.push({ name: 'dead addresses', problems: searchProblems(output, site) });
  if (schemas.length < 5) checks.push({ name: 'schemas', problems: [`${schemas.length} of at least 5`] });
  return checks;
}
