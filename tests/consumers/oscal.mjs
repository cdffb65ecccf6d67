// SPDX-License-Identifier: EUPL-1.2
// The rules as an OSCAL catalog, against NIST's own schema in ajv. The schema is test data beside
// the project and no part of it: without it those checks are skipped, and said to be.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/// Undefined where the schema is not at hand.
function validator(site) {
  const path = join(site, '../shared/schemas/oscal-catalog-1.2.1.schema.json');
  if (!existsSync(path)) return undefined;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  return (catalog) => (validate(catalog) ? [] : [ajv.errorsText(validate.errors)]);
}

/// Every object in the catalog, whatever it hangs on.
function* objects(value) {
  if (Array.isArray(value)) for (const each of value) yield* objects(each);
  else if (value && typeof value === 'object') {
    yield value;
    for (const each of Object.values(value)) yield* objects(each);
  }
}

const controlsOf = ({ catalog }) => catalog.groups.flatMap((group) => group.controls);
const own = (control, name) => (control.props ?? []).filter((prop) => prop.name === name).map((prop) => prop.value);
const same = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/// The catalog says what regler.json says: each rule once, under its topic, with its modality, its
/// actors, its laws and its figures.
function contentProblems(file, { rules }) {
  const problems = [];
  const controls = new Map(controlsOf(file).map((control) => [own(control, 'label')[0], control]));
  if (controls.size !== rules.length) problems.push(`${controls.size} controls, ${rules.length} rules`);
  for (const rule of rules) {
    const control = controls.get(rule.id);
    if (!control) { problems.push(`no control: ${rule.id}`); continue; }
    const group = file.catalog.groups.find((each) => each.controls.includes(control));
    if (group.id !== `amne.${rule.topic.id}`) problems.push(`${rule.id} stands under ${group.id}`);
    if (!same(own(control, 'modality'), [rule.modality.id])) problems.push(`modality of ${rule.id}`);
    if (!same(own(control, 'actor'), rule.actors.map((actor) => actor.id))) problems.push(`actors of ${rule.id}`);
    const links = control.links.map((link) => link.href);
    for (const uri of [rule.uri, ...rule.law.map((law) => law.uri), ...rule.quotes.map((quote) => quote.uri)]) {
      if (!links.includes(uri)) problems.push(`${rule.id} does not link to ${uri}`);
    }
    const figures = [rule.deadline, rule.recurrence].filter(Boolean).map((figure) => figure.words);
    const params = (control.params ?? []).map((param) => param.constraints[0].description);
    if (!same(params, figures)) problems.push(`figures of ${rule.id}: ${params}, not ${figures}`);
  }
  return problems;
}

/// Identifiers are there once; every reference leads somewhere, in the catalog and in the site.
function referenceProblems(file, output, base) {
  const problems = [];
  const ids = [...objects(file)].filter((each) => 'id' in each && !('ns' in each)).map((each) => each.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`twice: ${id}`);
  const known = new Set(ids);
  for (const { prose } of objects(file)) {
    for (const [, id] of (prose ?? '').matchAll(/(?<!\\)\{\{ insert: param, (\S+) \}\}/g)) if (!known.has(id)) problems.push(`no parameter ${id}`);
  }
  const hrefs = new Set([...objects(file)].map((each) => each.href).filter(Boolean));
  const pages = new Map();
  for (const href of hrefs) {
    if (href.startsWith('#')) {
      if (!known.has(href.slice(1))) problems.push(`no control ${href}`);
    } else if (href.startsWith(base)) {
      const [path, place] = href.slice(base.length).split('#');
      const page = join(output, path);
      if (!existsSync(page)) { problems.push(`no file: ${href}`); continue; }
      if (!pages.has(page)) pages.set(page, readFileSync(page, 'utf8'));
      if (place && !pages.get(page).includes(` id="${place}"`)) problems.push(`no place: ${href}`);
    }
  }
  return problems;
}

/// Each is one thing wrong; a validator that accepts any of them tells nothing.
const damages = {
  'no metadata': (catalog) => { delete catalog.metadata; },
  'a key that the format has not': (catalog) => { catalog.regler = []; },
  'an id with a blank': (catalog) => { catalog.groups[0].controls[0].id = 'en regel'; },
  'a control without a title': (catalog) => { delete catalog.groups[0].controls[0].title; },
  'a date without a zone': (catalog) => { catalog.metadata['last-modified'] = '2026-11-21T00:00:00'; },
  'a UUID of no version': (catalog) => { catalog.uuid = '00000000-0000-0000-0000-000000000000'; },
};

export const title = 'OSCAL against its own schema';

export function consume({ site, output, municipalities }) {
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  const read = (path) => JSON.parse(readFileSync(join(output, path), 'utf8'));
  const problemsOf = validator(site);
  const skipped = problemsOf ? undefined : 'the schema is not at hand (../shared/schemas)';
  const checks = municipalities.flatMap((town) => {
    const file = read(`${town}/regler.oscal.json`);
    return [
      { name: `${town}: schema`, problems: problemsOf?.(file) ?? [], skipped },
      { name: `${town}: content`, problems: contentProblems(file, read(`${town}/regler.json`)) },
      { name: `${town}: references`, problems: referenceProblems(file, output, manifest.site.base_url) },
    ];
  });
  const uuids = municipalities.map((town) => read(`${town}/regler.oscal.json`).catalog.uuid);
  checks.push({ name: 'identifiers', problems: new Set(uuids).size === uuids.length ? [] : ['two catalogs of one UUID'] });
  for (const [name, damage] of Object.entries(damages)) {
    const file = read(`${municipalities[0]}/regler.oscal.json`);
    damage(file.catalog);
    checks.push({ name: `damaged: ${name}`, problems: problemsOf && !problemsOf(file).length ? ['a damaged file was accepted'] : [], skipped });
  }
  return checks;
}
