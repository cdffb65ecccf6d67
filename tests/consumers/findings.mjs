// SPDX-License-Identifier: EUPL-1.2
// The forms of findings that other tools show: SARIF against its schema, and its fixes applied by a
// reader of its own; GitHub's commands and GitLab's report against what their documents demand.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

/// A copy of the site with mistakes: handles without quotes (a certain fix), a topic that does not
/// exist (an uncertain one), and a file with another line ending and a mark for its encoding.
function brokenCopy(site) {
  const copy = mkdtempSync(join(tmpdir(), 'stadga-consumers-'));
  for (const name of ['site.yml', 'content', 'themes', 'policies']) {
    cpSync(join(site, name), join(copy, name), { recursive: true });
  }
  edit(join(copy, 'policies/norberg/accounts.yml'), (text) => text.replace(/handle: "(@[a-z]+)"/g, 'handle: $1'));
  edit(join(copy, 'policies/vadstena/rules.yml'), (text) => text.replace(/topic: moderering/, 'topic: modererig').replace(/\n/g, '\r\n'));
  return copy;
}

function edit(path, change) {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to break in ${path}`);
  writeFileSync(path, after);
}

function check(program, site, ...options) {
  const run = spawnSync(program, ['check', '.', ...options], { cwd: site, encoding: 'utf8' });
  return { status: run.status, out: run.stdout };
}

/// Applies SARIF's replacements as a viewer would: lines and columns in code points.
function applyFixes(text, replacements) {
  const lines = text.split('\n').map((line) => [...line]);
  const ordered = [...replacements].sort((a, b) => b.deletedRegion.startLine - a.deletedRegion.startLine
    || b.deletedRegion.startColumn - a.deletedRegion.startColumn);
  for (const { deletedRegion: region, insertedContent } of ordered) {
    if (region.startLine !== region.endLine) throw new Error('a fix over several lines');
    lines[region.startLine - 1].splice(region.startColumn - 1, region.endColumn - region.startColumn,
      ...insertedContent.text);
  }
  return lines.map((line) => line.join('')).join('\n');
}

function sarifProblems(text) {
  const problems = [];
  const log = JSON.parse(text);
  if (!isSarif(log)) problems.push(ajv.errorsText(isSarif.errors));
  const [run] = log.runs;
  for (const result of run.results) {
    const rule = run.tool.driver.rules[result.ruleIndex];
    if (rule?.id !== result.ruleId) problems.push(`rule ${result.ruleIndex} is not ${result.ruleId}`);
  }
  const prints = run.results.map((result) => result.partialFingerprints['stadga/v1']);
  if (new Set(prints).size !== prints.length) problems.push('two findings with one fingerprint');
  return problems;
}

function damagedIsRefused(text) {
  const log = JSON.parse(text);
  log.runs[0].results[0].level = 'grave';
  delete log.runs[0].results[0].message;
  return isSarif(log) ? ['a damaged file was accepted'] : [];
}

function githubProblems(text, errors) {
  const lines = text.split('\n').filter(Boolean);
  const command = /^::(error|warning|notice) (?:file=[^:,]+,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?)?title=[a-z-]+::.+$/;
  const problems = lines.filter((line) => !command.test(line)).map((line) => `no command: ${line}`);
  if (lines.filter((line) => line.startsWith('::error ')).length !== errors) problems.push('not all errors are there');
  return problems;
}

function gitlabProblems(text) {
  const problems = [];
  const report = JSON.parse(text);
  const gravities = ['info', 'minor', 'major', 'critical', 'blocker'];
  for (const entry of report) {
    const whole = entry.description && entry.check_name && /^[0-9a-f]{32}$/.test(entry.fingerprint)
      && gravities.includes(entry.severity) && entry.location.path && entry.location.lines.begin > 0
      && !entry.location.path.startsWith('/');
    if (!whole) problems.push(JSON.stringify(entry));
  }
  if (new Set(report.map((entry) => entry.fingerprint)).size !== report.length) problems.push('equal fingerprints');
  return problems;
}

/// --fix gives what a reader of the SARIF file gets who applies the certain fixes, touches nothing
/// else, and does nothing the second time.
function fixProblems(program, copy, sarif, json) {
  const path = 'policies/norberg/accounts.yml';
  const before = readFileSync(join(copy, path), 'utf8');
  const other = readFileSync(join(copy, 'policies/vadstena/rules.yml'));
  const replacements = sarif.runs[0].results.flatMap((result) => result.fixes ?? [])
    .flatMap((fix) => fix.artifactChanges)
    .filter((change) => change.artifactLocation.uri === path)
    .flatMap((change) => change.replacements);
  if (!replacements.length) return ['no fix to apply'];
  if (!json.diagnostics.some((found) => found.fixes.some((fix) => !fix.certain))) return ['no uncertain fix to leave alone'];
  const problems = [];
  check(program, copy, '--fix');
  const once = readFileSync(join(copy, path), 'utf8');
  if (once !== applyFixes(before, replacements)) problems.push('--fix and the SARIF fixes differ');
  check(program, copy, '--fix');
  if (readFileSync(join(copy, path), 'utf8') !== once) problems.push('a second --fix changed something');
  if (!readFileSync(join(copy, 'policies/vadstena/rules.yml')).equals(other)) problems.push('an uncertain fix was applied');
  return problems;
}

export const title = 'findings as SARIF, GitHub and GitLab read them';

export function consume({ program, site }) {
  const copy = brokenCopy(site);
  try {
    const sarif = check(program, copy, '--format', 'sarif');
    const english = check(program, copy, '--format', 'sarif', '--lang', 'en');
    const json = JSON.parse(check(program, copy, '--format', 'json').out);
    const errors = json.diagnostics.filter((found) => found.severity === 'error').length;
    const clean = check(program, site, '--format', 'sarif');
    return [
      { name: 'status', problems: sarif.status === 1 && clean.status === 0 ? [] : [`${sarif.status}, ${clean.status}`] },
      { name: 'sarif', problems: sarifProblems(sarif.out) },
      { name: 'sarif in English', problems: sarifProblems(english.out) },
      { name: 'sarif of the site as it is', problems: sarifProblems(clean.out) },
      { name: 'sarif, damaged', problems: damagedIsRefused(sarif.out) },
      { name: 'github', problems: githubProblems(check(program, copy, '--format', 'github').out, errors) },
      { name: 'gitlab', problems: gitlabProblems(check(program, copy, '--format', 'gitlab').out) },
      { name: 'fix', problems: fixProblems(program, copy, JSON.parse(sarif.out), json) },
    ];
  } finally {
    rmSync(copy, { recursive: true });
  }
}
