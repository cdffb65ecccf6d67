// SPDX-License-Identifier: EUPL-1.2
// The catalogues: rdflib lists what stands in them, which must be what manifest.json says, and
// rdf-validate-shacl holds them against DCAT-AP 3's shapes, which lie beside the project.
import { spawnSync } from 'node:child_process';
import { createReadStream, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const shapeFiles = ['shapes', 'range'].map((name) => `dcat-ap-3.0.0-${name}.ttl`);
const licence = 'http://creativecommons.org/publicdomain/zero/1.0/';
// Kinds of file that are data of a municipality.
const kinds = ['rules-json', 'rules-csv', 'decisions-json', 'xccdf', 'ocil', 'oscal-catalog', 'accounts-json', 'accounts-csv', 'audit-json', 'calendar'];

function run(program, ...given) {
  const ran = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.error) throw ran.error;
  return ran;
}
// Debian's own, which has the package; another Python may come first in the path.
const query = (path) => run('/usr/bin/python3', join(here, 'query_catalogue.py'), path);

async function quadsOf(path) {
  const { RdfXmlParser } = await import('rdfxml-streaming-parser');
  return new Promise((done, fail) => {
    const quads = [];
    createReadStream(path).pipe(new RdfXmlParser({ baseIRI: 'https://bas.example/', strict: true })).on('data', (quad) => quads.push(quad)).on('error', fail).on('end', () => done(quads));
  });
}

/// What the shapes have against the file; throws where it is no RDF/XML.
async function makeValidator(folder) {
  const { default: Validator } = await import('rdf-validate-shacl');
  const { Parser } = await import('n3');
  const { default: datasets } = await import('@rdfjs/dataset');
  const shapes = datasets.dataset(shapeFiles.flatMap((name) => new Parser().parse(readFileSync(join(folder, name), 'utf8'))));
  const validator = new Validator(shapes);
  return async (path) => {
    const report = await validator.validate(datasets.dataset(await quadsOf(path)));
    return report.results.filter((result) => result.severity?.value.endsWith('#Violation'))
      .map((result) => `${result.focusNode?.value} ${result.path?.value ?? ''}: ${result.sourceConstraintComponent?.value.split('#')[1]} ${result.value?.value ?? ''}`);
  };
}

const sorted = (list) => [...list].sort();
const different = (what, found, wanted) => (JSON.stringify(sorted(found)) === JSON.stringify(sorted(wanted)) ? []
  : [`${what}: ${JSON.stringify(sorted(found).filter((each) => !wanted.includes(each)))} too many, ${JSON.stringify(sorted(wanted).filter((each) => !found.includes(each)))} missing`]);

/// Every address of the site that is no place in the catalogue itself leads to a file, and a place in
/// the catalogue is something that it tells of.
function addressProblems(found, own, output, base) {
  return found.addresses.filter((address) => address.startsWith(base)).flatMap((address) => {
    if (address.startsWith(`${own}#`)) return found.subjects.includes(address) ? [] : [`nothing is told of ${address}`];
    return existsSync(join(output, address.slice(base.length))) ? [] : [`no file: ${address}`];
  });
}

function contentProblems(output, town, manifest) {
  const base = manifest.site.base_url;
  const path = join(output, town, 'dcat.rdf');
  const ran = query(path);
  if (ran.status !== 0) return [ran.stderr];
  const found = JSON.parse(ran.stdout);
  const files = manifest.files.filter((file) => file.municipality === town && kinds.includes(file.kind) && (file.kind !== 'calendar' || file.subject === null));
  const problems = [
    ...different('downloads', found.distributions.map((each) => `${each.download} ${each.bytes} ${each.sha256.toLowerCase()}`), files.map((file) => `${base}${file.path} ${file.bytes} ${file.sha256}`)),
    ...different('media types', found.distributions.map((each) => `${each.download} ${each.media}`), files.map((file) => `${base}${file.path} http://www.iana.org/assignments/media-types/${file.media_type.split(';')[0]}`)),
    ...different('titles', found.datasets.map((each) => each.title), ['Regler för sociala medier', 'Konton i sociala medier', 'Granskning av konton i sociala medier', 'Återkommande uppgifter för sociala medier']),
    ...addressProblems(found, `${base}${town}/dcat.rdf`, output, base)];
  if (!found.catalogues.length) problems.push('no catalogue with title, description, licence and publisher of a type');
  if (new Set(found.catalogues.map((each) => each.uri)).size > 1) problems.push('more than one catalogue');
  if ([...found.catalogues, ...found.distributions].some((each) => each.licence !== licence)) problems.push('another licence');
  if (found.distributions.some((each) => each.access !== each.download)) problems.push('an access address that is no file');
  if (found.blank) problems.push(`${found.blank} blank nodes`);
  if (found.texts_without_language.length) problems.push(`no language: ${found.texts_without_language[0]}`);
  return problems;
}

/// The number leads to the publisher's address; a text made to break out comes through as it was.
const hostile = `<b x="1">&amp; ]]> 'x' </rdf:RDF> --> å`;
async function variantProblems(program, site, work, validate) {
  const copy = join(work, 'site');
  for (const part of ['site.yml', 'content', 'themes', 'policies']) cpSync(join(site, part), join(copy, part), { recursive: true });
  const file = join(copy, 'policies/vadstena/municipality.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, () => `name: ${JSON.stringify(hostile)}\norganisation_number: 000000-0018`).replace(/^contact:\n(  .*\n)+/m, ''));
  const out = join(work, 'public');
  const built = run(program, 'build', copy, '--out', out, '--quiet');
  if (built.status !== 0) return [`build: ${built.status} ${built.stderr.slice(0, 400)}`];
  const path = join(out, 'vadstena/dcat.rdf');
  const found = JSON.parse(query(path).stdout);
  const problems = validate ? await validate(path) : [];
  if (found.catalogues[0]?.publisher !== 'http://dataportal.se/organisation/SE0000000018') problems.push(`publisher ${found.catalogues[0]?.publisher}`);
  if (found.catalogues[0]?.name !== hostile) problems.push(`name ${found.catalogues[0]?.name}`);
  if (found.contacts.length) problems.push('a contact that nobody stated');
  return problems;
}

function damage(name, work, text, from, to) {
  const damaged = text.replace(from, to);
  if (damaged === text) throw new Error(`nothing to damage: ${from}`);
  const file = join(work, `${name.replace(/\W+/g, '-')}.rdf`);
  writeFileSync(file, damaged);
  return file;
}

async function damagedFiles(text, work, validate) {
  const checks = [];
  const cut = damage('damaged: cut off', work, text, /<\/rdf:RDF>\s*$/, '');
  checks.push({ name: 'damaged: cut off', problems: query(cut).status === 0 ? ['rdflib accepted it'] : [] });
  for (const [name, from, to] of [['an element that is not closed', '</dcat:Catalog>', ''], ['a prefix that is not declared', / xmlns:dcat="[^"]*"/, '']]) {
    const file = damage(`damaged: ${name}`, work, text, from, to);
    const read = await quadsOf(file).then(() => true, () => false);
    checks.push({ name: `damaged: ${name}`, problems: [...(query(file).status === 0 ? ['rdflib accepted it'] : []), ...(read ? ['rdfxml-streaming-parser accepted it'] : [])] });
  }
  for (const [name, from, to] of [
    ['a catalogue without a publisher', /<dcterms:publisher [^>]*>/, ''],
    ['a dataset without titles', /(<dcat:Dataset [^>]*>)\s*(<dcterms:title.*\s*)+/, '$1'],
    ['a file without an address', /<dcat:accessURL [^>]*>/, ''],
    ['a publisher without a name', /<foaf:name.*<\/foaf:name>/, ''],
    ['a size that is no number', /(<dcat:byteSize [^>]*>)\d+/, '$1stor'],
  ]) {
    const checked = { name: `damaged: ${name}`, problems: [] };
    if (validate) checked.problems = (await validate(damage(checked.name, work, text, from, to))).length ? [] : ['the shapes accepted it'];
    else checked.skipped = 'no shapes';
    checks.push(checked);
  }
  return checks;
}

export const title = 'DCAT-AP-SE as rdflib and the DCAT-AP shapes read it';

export async function consume({ program, site, output, work, municipalities }) {
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  const folder = resolve(site, '../shared/schemas');
  const there = shapeFiles.every((name) => existsSync(join(folder, name)));
  const validate = there ? await makeValidator(folder) : null;
  const checks = [];
  for (const town of municipalities) {
    checks.push({ name: `${town}: content`, problems: contentProblems(output, town, manifest) });
    checks.push(validate ? { name: `${town}: shapes`, problems: await validate(join(output, town, 'dcat.rdf')) }
      : { name: `${town}: shapes`, problems: [], skipped: `no ${shapeFiles[0]} in ${folder}` });
  }
  checks.push({ name: 'organisation number, hostile name, no contact', problems: await variantProblems(program, site, work, validate) });
  return [...checks, ...await damagedFiles(readFileSync(join(output, municipalities[0], 'dcat.rdf'), 'utf8'), work, validate)];
}
