// SPDX-License-Identifier: EUPL-1.2
// Whoever copies an information text from its account's page gets what the text file holds, every
// line break included, and the file ends where the text ends.
import { parse } from 'parse5';
import { read } from './site.mjs';

export function checkTexts(site) {
  const blocks = new Map();  // municipality and account -> the texts in <pre> on its page
  for (const page of site.pages.filter((page) => page.kind === 'account-page'))
    blocks.set(`${page.municipality}/${page.subject}`, preformatted(parse(read(site, page.path).toString('utf8'))));
  return site.manifest.files.filter((file) => file.kind === 'info-text').map((file) => {
    const [account] = file.subject.split('/');  // then the field
    const text = read(site, file.path).toString('utf8');
    const problems = [];
    if (text !== text.trimEnd()) problems.push(`${file.path}: ends with blanks`);
    if (!blocks.get(`${file.municipality}/${account}`)?.includes(text))
      problems.push(`${file.path}: no <pre> on the account's page has the same text`);
    return { name: `text ${file.path}`, problems };
  });
}

function preformatted(node) {
  const found = node.tagName === 'pre' ? [content(node)] : [];
  return found.concat((node.childNodes ?? []).flatMap(preformatted));
}

const content = (node) => node.value ?? (node.childNodes ?? []).map(content).join('');
