// SPDX-License-Identifier: EUPL-1.2
// The rules as XCCDF, read by Debian's OpenSCAP: validated (its Schematron rules too), listed, made
// into a guide, and tailored; and as OCIL, against the schema that OpenSCAP ships.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const schemas = '/usr/share/openscap/schemas';
const ocilSchema = join(schemas, 'ocil/2.0/ocil-2.0.xsd');
const xccdfSchema = join(schemas, 'xccdf/1.2/xccdf_1.2.xsd');

function run(program, ...given) {
  const ran = spawnSync(program, given, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.error) throw ran.error;
  return ran;
}
const oscap = (...given) => run('oscap', ...given);

/// Nothing but well-formed XML that follows the schema passes.
const followsSchema = (schema, path) => run('xmllint', '--noout', '--nonet', '--schema', schema, path).status === 0;

const unescape = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
  .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)).replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&');
const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => unescape(found[1]));
const missing = (wanted, there) => wanted.filter((each) => !there.has(each)).map((each) => `not there: ${each}`);

/// What oscap itself finds to complain of: that a benchmark names no platform is all it may be.
function validProblems(path) {
  const ran = oscap('xccdf', 'validate', '--schematron', path);
  const complaints = `${ran.stdout}\n${ran.stderr}`.split('\n').filter((line) => /^(Warning|Error|OpenSCAP|File)/.test(line))
    .filter((line) => !line.includes("'Benchmark' element has no platform specified"));
  return ran.status === 0 ? complaints : [`status ${ran.status}`, ...complaints];
}

/// `oscap info` lists a profile for every actor of a rule, and one of all rules.
function infoProblems(path, rules) {
  const ran = oscap('info', path);
  const wanted = ['alla', ...new Set(rules.flatMap((rule) => rule.actors.map((actor) => `roll-${actor.id}`)))];
  const there = all(ran.stdout, /Id: xccdf_se\.stadga_profile_(\S+)/g);
  const problems = missing(wanted, new Set(there));
  if (there.length !== wanted.length) problems.push(`${there.length} profiles, not ${wanted.length}`);
  if (!ran.stdout.includes('Checklist version: 1.2')) problems.push('not XCCDF 1.2');
  return problems;
}

const guide = (path, profile, ...more) => oscap('xccdf', 'generate', 'guide', '--profile', profile, ...more, path).stdout;
const rulesOf = (html) => new Set(all(html, /<h4 id="xccdf_se\.stadga_rule_([^"]+)"/g));

/// The guide of all rules holds each with its title; that of an actor holds the actor's and no other.
function guideProblems(path, rules) {
  const html = guide(path, 'xccdf_se.stadga_profile_alla');
  const text = unescape(html.replace(/<[^>]*>/g, ''));
  const problems = missing(rules.map((rule) => rule.id), rulesOf(html));
  problems.push(...rules.filter((rule) => !text.includes(rule.title)).map((rule) => `no title: ${rule.id}`));
  const [actor] = rules.find((rule) => rule.actors.length).actors;
  const own = rules.filter((rule) => rule.actors.some((each) => each.id === actor.id)).map((rule) => rule.id);
  const shown = rulesOf(guide(path, `xccdf_se.stadga_profile_roll-${actor.id}`));
  problems.push(...missing(own, shown));
  if (shown.size !== own.length) problems.push(`${actor.id} is shown ${shown.size} rules, not ${own.length}`);
  return problems;
}

const tailoring = (path, value, to, profile = 'xccdf_se.exempel_profile_egen') => `<?xml version="1.0" encoding="UTF-8"?>
<Tailoring xmlns="http://checklists.nist.gov/xccdf/1.2" id="xccdf_se.exempel_tailoring_egen">
  <benchmark href="${path}"/>
  <version time="2026-11-21T00:00:00">1</version>
  <Profile id="${profile}" extends="xccdf_se.stadga_profile_alla">
    <title>Egna tider</title>
    <set-value idref="${value}">${to}</set-value>
  </Profile>
</Tailoring>
`;

/// A deadline if there is one with a figure, else how often; the guide shows the value of the
/// tailoring file, and an evaluation hands it to the questions.
function tailoringProblems(path, xml, work, town) {
  const figures = [...xml.matchAll(/<Value id="([^"]+)" type="number"[\s\S]*?<value>(\d+)<\/value>/g)].map((found) => found.slice(1, 3));
  if (!figures.length) return ['no figure to tailor'];
  const [value, before] = figures.find(([id]) => id.endsWith('.tidsfrist')) ?? figures[0];
  const after = String(Number(before) + 41);
  const file = join(work, `${town}.tailoring.xml`);
  writeFileSync(file, tailoring(path, value, after));
  const problems = followsSchema(xccdfSchema, file) ? [] : ['the tailoring file does not follow the schema'];
  if (oscap('xccdf', 'validate', '--skip-schematron', file).status !== 0) problems.push('oscap refuses the tailoring file');
  const shown = (html) => all(html, new RegExp(`<abbr title="from [^"]*: ${value}">([^<]*)</abbr>`, 'g'));
  const plain = shown(guide(path, 'xccdf_se.stadga_profile_alla'));
  const tailored = shown(guide(path, 'xccdf_se.exempel_profile_egen', '--tailoring-file', file));
  if (!plain.length || plain.some((each) => each !== before)) problems.push(`without tailoring: ${plain}, not ${before}`);
  if (tailored.length !== plain.length || tailored.some((each) => each !== after)) problems.push(`tailored: ${tailored}, not ${after}`);

  const results = join(work, `${town}.results.xml`);
  oscap('xccdf', 'eval', '--tailoring-file', file, '--profile', 'xccdf_se.exempel_profile_egen', '--results', results, path);
  if (!readFileSync(results, 'utf8').includes(`<set-value idref="${value}">${after}</set-value>`)) problems.push('the evaluation has not the value');
  return problems;
}

/// Every rule that only people can judge has its questionnaire, every check a questionnaire that
/// exists, and every figure that a check hands over a variable that takes it.
function questionProblems(xml, ocil, audit) {
  const asked = new Set(all(ocil, /<questionnaire id="([^"]+)"/g));
  const variables = new Set(all(ocil, /<external_variable id="([^"]+)"/g));
  const checks = new Map([...xml.matchAll(/<Rule id="xccdf_se\.stadga_rule_([^"]+)"[\s\S]*?<\/Rule>/g)]
    .map(([rule, id]) => [id, rule.match(/<check-content-ref href="regler\.ocil\.xml" name="([^"]+)"/)?.[1]])
    .filter(([, questionnaire]) => questionnaire));
  const forPeople = [...audit.for_people, ...audit.accounts.flatMap((account) => account.judgements)
    .filter((judgement) => judgement.points.some((point) => point.verdict === 'for-people')).map((judgement) => judgement.rule)];
  const wanted = new Set(forPeople.map((rule) => rule.id));
  const problems = [...missing([...wanted], checks), ...missing([...checks.values()], asked)];
  problems.push(...missing(all(xml, /export-name="([^"]+)"/g), variables));
  // OpenSCAP does not look for these where they stand in HTML.
  problems.push(...missing(all(xml, /<sub idref="([^"]+)"/g), new Set(all(xml, /<Value id="([^"]+)"/g))));
  if (checks.size !== wanted.size || asked.size !== wanted.size) problems.push(`${wanted.size} rules for people, ${checks.size} checks, ${asked.size} questionnaires`);
  const questions = all(ocil, /<boolean_question id="([^"]+)"/g).length;
  if (questions < asked.size) problems.push(`${questions} questions`);
  return problems;
}

/// Every address of the site leads to a file, and to a place in it; an identifier after its system too.
function addressProblems(text, output, base) {
  const hrefs = [...all(text, /(?:href|update)="([^"]+)"/g),
    ...[...text.matchAll(/<ident system="([^"]+)">([^<]+)</g)].map((found) => found[1] + found[2])];
  const own = new Set(hrefs.filter((href) => href.startsWith(base)));
  if (!own.size) return ['no address of the site'];
  const pages = new Map();
  return [...own].flatMap((href) => {
    const [path, place] = href.slice(base.length).split('#');
    const file = join(output, path);
    if (!existsSync(file)) return [`no file: ${href}`];
    if (!pages.has(file)) pages.set(file, readFileSync(file, 'utf8'));
    return !place || pages.get(file).includes(` id="${place}"`) ? [] : [`no place: ${href}`];
  });
}

/// Writes the text with one thing wrong in it; what reads it must not be content.
function refused(name, work, text, from, to, reads) {
  const damaged = text.replace(from, to);
  if (damaged === text) return { name, problems: [`nothing to damage: ${from}`] };
  const file = join(work, `${name.replace(/\W+/g, '-')}.xml`);
  writeFileSync(file, damaged);
  return { name, problems: reads(file) ? ['a damaged file was accepted'] : [] };
}

function damagedFiles(path, xml, ocil, work) {
  const valid = (file) => oscap('xccdf', 'validate', '--schematron', file).status === 0;
  const tailored = (file) => oscap('xccdf', 'validate', '--skip-schematron', file).status === 0;
  const read = (file) => oscap('xccdf', 'generate', 'guide', '--profile', 'xccdf_se.exempel_profile_egen', '--tailoring-file', file, path).status === 0;
  const asks = (file) => followsSchema(ocilSchema, file);
  const value = xml.match(/<Value id="([^"]+)"/)[1];
  const own = tailoring(path, value, '2');
  return [
    refused('xccdf damaged: cut off', work, xml, /<\/Benchmark>\s*$/, '', valid),
    refused('xccdf damaged: a status that is none', work, xml, /(<status[^>]*>)[a-z]+/, '$1beslutad', valid),
    refused('xccdf damaged: a rule without an id', work, xml, / id="xccdf_se\.stadga_rule_[^"]+"/, '', valid),
    refused('xccdf damaged: two rules of one id', work, xml, /(<Rule id="([^"]+)"[\s\S]*?)<Rule id="[^"]+"/, '$1<Rule id="$2"', valid),
    refused('xccdf damaged: a value that is not there', work, xml, /value-id="[^"]+"/, 'value-id="xccdf_se.stadga_value_borta"', valid),
    refused('xccdf damaged: a profile of a rule that is not there', work, xml, /<select idref="[^"]+"/, '<select idref="xccdf_se.stadga_rule_borta"', valid),
    refused('tailoring damaged: a profile id of another form', work, own, 'xccdf_se.exempel_profile_egen', 'egen', tailored),
    refused('tailoring damaged: cut off', work, own, '</Tailoring>', '', read),
    refused('ocil damaged: cut off', work, ocil, /<\/ocil>\s*$/, '', asks),
    refused('ocil damaged: a question that is not there', work, ocil, /question_ref="[^"]+"/, 'question_ref="ocil:se.stadga:question:1"', asks),
    refused('ocil damaged: no answer for no', work, ocil, /<when_false>[\s\S]*?<\/when_false>/, '', asks),
  ];
}

/// Texts made to break out of where they stand come through as they were written.
function hostileProblems(program, site, work) {
  const text = `<b onload="x">=1+1</b> ]]> &amp; 'x' {{ insert: param, x }} -- å`;
  const copy = join(work, 'site');
  for (const name of ['site.yml', 'content', 'themes', 'policies']) cpSync(join(site, name), join(copy, name), { recursive: true });
  const rules = join(copy, 'policies/norberg/rules.yml');
  const before = readFileSync(rules, 'utf8');
  writeFileSync(rules, before.replace(/^    title: .*$/gm, () => `    title: ${JSON.stringify(text)}`));
  const out = join(work, 'public');
  const built = run(program, 'build', copy, '--out', out, '--quiet');
  if (built.status !== 0) return [`build: ${built.status} ${built.stderr.slice(0, 400)}`];
  const path = join(out, 'norberg/regler.xccdf.xml');
  const problems = validProblems(path);
  if (!followsSchema(ocilSchema, join(out, 'norberg/regler.ocil.xml'))) problems.push('xmllint refuses the questions');
  const shown = unescape(guide(path, 'xccdf_se.stadga_profile_alla').replace(/<[^>]*>/g, ''));
  if (!shown.includes(text)) problems.push('the guide does not show the text');
  return problems;
}

export const title = 'XCCDF as OpenSCAP reads it, OCIL against its schema';

export function consume({ program, site, output, work, municipalities }) {
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  const base = manifest.site.base_url;
  const read = (path) => readFileSync(join(output, path), 'utf8');
  const checks = municipalities.flatMap((town) => {
    const path = join(output, town, 'regler.xccdf.xml');
    const xml = read(`${town}/regler.xccdf.xml`);
    const ocil = read(`${town}/regler.ocil.xml`);
    const { rules } = JSON.parse(read(`${town}/regler.json`));
    const audit = JSON.parse(read(`${town}/audit.json`));
    return [
      { name: `${town}: validate`, problems: validProblems(path) },
      { name: `${town}: info`, problems: infoProblems(path, rules) },
      { name: `${town}: guide`, problems: guideProblems(path, rules) },
      { name: `${town}: tailoring`, problems: tailoringProblems(path, xml, work, town) },
      { name: `${town}: ocil`, problems: followsSchema(ocilSchema, join(output, town, 'regler.ocil.xml')) ? [] : ['xmllint refuses it'] },
      { name: `${town}: questions`, problems: questionProblems(xml, ocil, audit) },
      { name: `${town}: addresses`, problems: [...addressProblems(xml, output, base), ...addressProblems(ocil, output, base)] },
    ];
  });
  const [town] = municipalities;
  const path = join(output, town, 'regler.xccdf.xml');
  checks.push({ name: 'hostile texts', problems: hostileProblems(program, site, work) });
  return [...checks, ...damagedFiles(path, read(`${town}/regler.xccdf.xml`), read(`${town}/regler.ocil.xml`), work)];
}
