// SPDX-License-Identifier: EUPL-1.2
// The manifest tells the truth (docs/manifest.md): what it lists is there, byte for byte, nothing
// else is there, and the site holds at least what the five municipalities must give.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, read } from './site.mjs';

const LEAST = {
  'rules-page': 5, 'guideline-page': 5, 'account-register': 5, 'account-page': 40, 'info-text': 40,
  'checklist-page': 25, 'checklist-pdf': 50, 'guideline-pdf': 5, 'rules-json': 5, 'accounts-json': 5, 'audit-page': 5, 'audit-json': 5, 'decisions-json': 5,
  'rules-csv': 5, fragment: 150, sitemap: 1, 'search-index': 3,
};
const KEYS = ['path', 'kind', 'municipality', 'subject', 'media_type', 'bytes', 'sha256'];

export function checkManifest(site, { few }) {
  const { manifest } = site;
  const paths = manifest.files.map((file) => file.path);
  return [
    { name: 'manifest: form', problems: formProblems(manifest, paths) },
    { name: 'manifest: sizes and hashes', problems: manifest.files.flatMap((file) => byteProblems(site, file)) },
    { name: 'manifest: no unlisted file', problems: unlisted(site.folder, new Set(paths)) },
    { name: 'manifest: counts by kind', problems: few ? [] : countProblems(manifest) },
    { name: 'style and script: size', problems: weightProblems(manifest) },
    { name: 'text files: UTF-8 and line ends', problems: manifest.files.flatMap((file) => textProblems(site, file)) },
  ];
}

/// What the theme gives a page to load, uncompressed; a page loads one script of them.
function weightProblems({ files }) {
  const weight = files.filter(({ path }) => path.startsWith('assets/') && /\.(css|js)$/.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
  return weight < 40_000 ? [] : [`style and script are ${weight} bytes, not under 40,000`];
}

function formProblems(manifest, paths) {
  const problems = [];
  if (manifest.format !== 1) problems.push(`format is ${manifest.format}`);
  for (const file of manifest.files) {
    const missing = KEYS.filter((key) => !(key in file));
    if (missing.length) problems.push(`${file.path}: without ${missing.join(', ')}`);
    if (file.path.startsWith('/') || file.path.split('/').some((part) => ['', '.', '..'].includes(part)))
      problems.push(`${file.path}: not a plain relative path`);
  }
  const sorted = [...paths].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  if (paths.some((path, index) => path !== sorted[index])) problems.push('not sorted by path');
  const seen = new Set();
  for (const path of paths.map((path) => path.toLowerCase())) {
    if (seen.has(path)) problems.push(`${path}: listed twice, or twice but for case`);
    seen.add(path);
  }
  return problems;
}

function byteProblems(site, file) {
  const path = join(site.folder, file.path);
  if (!existsSync(path)) return [`${file.path}: is not there`];
  if (!lstatSync(path).isFile()) return [`${file.path}: not a plain file`];
  const bytes = read(site, file.path);
  const problems = [];
  if (bytes.length !== file.bytes) problems.push(`${file.path}: ${bytes.length} bytes, not ${file.bytes}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== file.sha256) problems.push(`${file.path}: has another SHA-256`);
  return problems;
}

function unlisted(folder, listed) {
  return filesBelow(folder)
    .filter((path) => path !== 'manifest.json' && !listed.has(path))
    .map((path) => `${path}: is not listed`);
}

function countProblems(manifest) {
  return Object.entries(LEAST).flatMap(([kind, least]) => {
    const count = manifest.files.filter((file) => file.kind === kind).length;
    return count < least ? [`${count} ${kind}, at least ${least} wanted`] : [];
  });
}

// Only CSV has CRLF (RFC 4180).
function textProblems(site, file) {
  if (!/charset=utf-8|json/i.test(file.media_type) || !existsSync(join(site.folder, file.path))) return [];
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read(site, file.path));
  } catch {
    return [`${file.path}: not UTF-8`];
  }
  const problems = [];
  if (text.startsWith('\uFEFF')) problems.push(`${file.path}: begins with a byte-order mark`);
  if (text.includes('\r') && !/\.(csv|ics)$/.test(file.path)) problems.push(`${file.path}: has carriage returns`);
  return problems;
}
