// SPDX-License-Identifier: EUPL-1.2
// What the checks share: reading a published site through its manifest.
// A check is { name, problems: [text] }; it has passed when it has no problems.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function openSite(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const html = manifest.files.filter((file) => file.path.endsWith('.html'));
  // Fragments are pieces for other people's pages, no pages of the site.
  const pages = html.filter((file) => file.kind !== 'fragment');
  const fragments = html.filter((file) => file.kind === 'fragment');
  return { folder, manifest, pages, fragments };
}

export const read = (site, path) => readFileSync(join(site.folder, path));

// Every path below the folder that is not itself a folder, with / between folders.
export function filesBelow(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix ? `${prefix}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

// The first page of each kind: what is costly to look at is looked at on these. The subject tells
// pages apart that share a kind and are made of templates of their own.
export const oneOfEachKind = (pages) => firstOfEach(pages, kindOf);
export const oneOfEachKindAndTown = (pages) => firstOfEach(pages, (page) => `${kindOf(page)} ${page.municipality}`);

const kindOf = ({ kind, subject }) =>
  kind === 'page' ? `page ${subject}` : kind === 'compare-page' ? `compare ${Boolean(subject)}` : kind;

function firstOfEach(pages, key) {
  const first = new Map();
  for (const page of pages) if (!first.has(key(page))) first.set(key(page), page);
  return [...first.values()];
}
