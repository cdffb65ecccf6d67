// SPDX-License-Identifier: EUPL-1.2
// Every link and anchor inside the site resolves, without a server: from pages, style sheets, the
// sitemap, and the addresses that the JSON files promise.
import { parse } from 'parse5';
import { read } from './site.mjs';

const ADDRESSES = new Set(['href', 'src', 'poster', 'action', 'data']);
const OUTWARD = /^(https?|mailto|tel):/i;
const INSIDE = 'http://site.invalid/';  // stands for the site's root, whatever host it is put on

export function checkLinks(site) {
  const listed = new Map(site.manifest.files.map((file) => [file.path, file]));
  listed.set('manifest.json', null);
  const documents = new Map([...site.pages, ...site.fragments].map((page) => [page.path, elements(read(site, page.path))]));
  const anchors = new Map([...documents].map(([path, found]) => [path, new Set(found.ids)]));
  const base = site.manifest.site.base_url;
  const target = (from, address) => problem(from, address, { listed, anchors, base });

  const fragments = new Set(site.fragments.map((file) => file.path));
  const inside = (path, address) => fragments.has(path) && !OUTWARD.test(address.trim())
    ? [`${path}: ${address}: a fragment lies on other sites, so its links must be absolute`] : [];
  const checks = [...documents].map(([path, found]) => ({
    name: `links ${path}`,
    problems: [...twice(path, found.ids), ...found.addresses.flatMap((address) => [...inside(path, address), ...target(path, address)])],
  }));
  for (const { path } of site.manifest.files) {
    let addresses = [];
    if (path.endsWith('.css')) addresses = all(read(site, path), /url\(\s*["']?([^"')]+)/g);
    if (path.endsWith('.xml')) addresses = all(read(site, path), /<loc>([^<]+)<\/loc>/g);
    if (path.endsWith('.json') && base) addresses = all(read(site, path), /"(https?:[^"\\]*)"/g);
    if (addresses.length)
      checks.push({ name: `links ${path}`, problems: addresses.flatMap((address) => target(path, address)) });
  }
  return checks;
}

const all = (bytes, pattern) => [...bytes.toString('utf8').matchAll(pattern)].map((match) => match[1]);

function elements(bytes) {
  const ids = [];
  const addresses = [];
  const walk = (node) => {
    for (const { name, value } of node.attrs ?? []) {
      if (name === 'id') ids.push(value);
      else if (ADDRESSES.has(name)) addresses.push(value);
      else if (name === 'srcset') addresses.push(...value.split(',').map((part) => part.trim().split(/\s/)[0]));
    }
    (node.content ?? node).childNodes?.forEach(walk);
  };
  walk(parse(bytes.toString('utf8')));
  return { ids, addresses };
}

function twice(path, ids) {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: two elements have the id ${id}`);
}

// The problem with a link, as a list of none or one text.
function problem(from, address, { listed, anchors, base }) {
  let link = address.trim();
  if (base && link.startsWith(base)) link = INSIDE + link.slice(base.length);
  else if (OUTWARD.test(link) || link.startsWith('data:image/')) return [];
  else if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return [`${from}: ${address}: a scheme that no page may use`];
  else if (link.startsWith('/') && from !== '404.html')
    return [`${from}: ${address}: from the host's root, so the site works in no other place`];
  const url = new URL(link, INSIDE + from.split('/').map(encodeURIComponent).join('/'));
  if (url.origin !== new URL(INSIDE).origin) return [];
  let path = decodeURIComponent(url.pathname.slice(1));
  const named = path;
  if (path === '' || path.endsWith('/')) path += 'index.html';
  if (!listed.has(path)) return [`${from}: ${address}: there is no ${path}`];
  if (named !== path && !link.startsWith(INSIDE)) return [`${from}: ${address}: names a folder, so it fails from a disk`];
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment && anchors.has(path) && !anchors.get(path).has(fragment))
    return [`${from}: ${address}: no element has the id ${fragment}`];
  return [];
}
