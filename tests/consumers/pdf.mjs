// SPDX-License-Identifier: EUPL-1.2
// The PDF as poppler (pdfinfo, pdftotext, pdffonts) and qpdf read them, held against the pages that
// they are of: the same words in the same order, a box for each box, and what a reader that speaks
// must know.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const title = 'PDF in poppler and qpdf';

const run = (program, ...args) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const tight = (text) => text.normalize('NFC').replaceAll(/[\s\u00a0]+/gu, '');

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const plain = (html) => html
  .replaceAll(/<span class="visually-hidden">.*?<\/span>/gs, '')
  .replaceAll(/<[^>]*>/g, '')
  .replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(code) : entities[name]))
  .replaceAll(/\s+/g, ' ')
  .trim();

const part = (html, begin, end) => html.split(begin)[1]?.split(end)[0] ?? '';
const all = (html, expression) => [...html.matchAll(expression)].map((match) => plain(match[1]));

/// What the checklist's page holds.
function checklistPage(html) {
  const main = part(html, '<main', '</main>');
  const toKnow = part(main, '<ul class="to-know">', '</ul>');
  return {
    heading: plain(part(main, '<h1>', '</h1>').replace(/<span class="eyebrow">.*?<\/span><\/span>/s, '')),
    headings: all(main, /<h2>(.*?)<\/h2>/gs),
    boxes: all(main, /<label for="punkt--[^"]*">(.*?)<\/label>/gs),
    items: [...all(main, /<label for="punkt--[^"]*">(.*?)<\/label>/gs), ...all(toKnow, /<li>(.*?)\n<p/gs)],
    rules: all(main, /<a href="[^"]*regler\.html#[^"]*">(.*?)<\/a>/gs),
  };
}

/// The guideline's blocks of text in order, without the marks that lead to rules.
function guidelinePage(html) {
  const text = part(html, '<div class="prose guideline">', '\n</div>\n<section>')
    .replaceAll(/<a class="rule-link".*?<\/a>/gs, '')
    .replaceAll(/<p><a href="#fotnot--[^"]*-plats">.*?<\/a><\/p>/gs, '')
    .replaceAll(/<span class="box".*?<\/span>/gs, '');
  return {
    heading: plain(part(html, '<h1>', '</h1>').replace(/<span class="eyebrow">.*?<\/span><\/span>/s, '')),
    headings: all(text, /<h[2-6][^>]*>(.*?)<\/h[2-6]>/gs),
    blocks: text.split(/<\/?(?:h[1-6]|p|li|ul|ol|td|th|tr|table|blockquote|pre|section|thead|tbody|hr|br)\b[^>]*>/)
      .map(plain).filter(Boolean),
    headerCells: text.match(/<th /g)?.length ?? 0,
  };
}

/// The structure as pdfinfo tells it: elements in order, each with its depth and its words.
function structureOf(path) {
  const elements = [];
  let depth = -1;
  for (const line of run('pdfinfo', '-struct-text', path).stdout.split('\n')) {
    const element = /^( *)([A-Z][A-Za-z0-9]*)(?: |$)/.exec(line);
    const words = /^ *"(.*)"$/.exec(line);
    if (words) elements.at(-1).text += words[1];
    else if (element && element[2] !== 'Object') {
      depth = element[1].length;
      elements.push({ type: element[2], depth, text: '' });
    }
  }
  return elements;
}

/// An element's words with those of the elements below it.
function wordsOf(elements, index) {
  let words = elements[index].text;
  for (let i = index + 1; i < elements.length && elements[i].depth > elements[index].depth; i += 1) words += elements[i].text;
  return tight(words);
}
const ofType = (elements, type) => elements.flatMap((element, i) => (element.type.match(type) ? [wordsOf(elements, i)] : []));

/// The objects of the file, and what stands in it for a program that shows it.
function objectsOf(path) {
  const json = JSON.parse(run('qpdf', '--json', '--json-key=qpdf', path).stdout).qpdf[1];
  const object = (reference) => (typeof reference === 'string' && / R$/.test(reference) ? json[`obj:${reference}`]?.value : reference);
  const values = Object.values(json).map((each) => each.value ?? each.stream?.dict).filter((value) => value && typeof value === 'object');
  return { object, root: object(json.trailer.value['/Root']), values };
}
const textOf = (value) => value?.replace(/^u:/, '');

function outlineOf({ object, root }) {
  const titles = [];
  const walk = (reference) => {
    for (let item = object(reference); item; item = object(item['/Next'])) {
      titles.push(textOf(item['/Title']));
      if (item['/First']) walk(item['/First']);
    }
  };
  walk(object(root['/Outlines'])?.['/First']);
  return titles;
}

const same = (what, found, wanted) => {
  const at = wanted.findIndex((each, i) => tight(each) !== tight(found[i] ?? ''));
  if (at >= 0) return [`${what}: "${found[at] ?? ''}" where the page has "${wanted[at]}"`];
  return found.length === wanted.length ? [] : [`${what}: ${found.length}, the page has ${wanted.length}`];
};

/// The words of the pages without their heads and feet, as they are drawn.
const drawnWords = (path) => tight(run('pdftotext', '-raw', '-enc', 'UTF-8', '-x', '0', '-y', '52', '-W', '595', '-H', '728', path, '-').stdout);

function inOrder(what, text, blocks) {
  let at = 0;
  for (const block of blocks) {
    const found = text.indexOf(tight(block), at);
    if (found < 0) return [`${what}: "${block}" is missing or stands elsewhere`];
    at = found + tight(block).length;
  }
  return [];
}

function soundness(path, objects) {
  const problems = [];
  const check = run('qpdf', '--check', path);
  if (check.status !== 0) problems.push(`qpdf --check: ${check.stdout}${check.stderr}`);
  const info = run('pdfinfo', path).stdout;
  if (!/^Tagged:\s+yes$/m.test(info)) problems.push('not tagged');
  if (!/^Page size:.*A4/m.test(info)) problems.push('not A4');
  if (objects.root['/Lang'] !== 'u:sv-SE') problems.push(`the language is ${objects.root['/Lang']}`);
  if (objects.object(objects.root['/ViewerPreferences'])?.['/DisplayDocTitle'] !== true) problems.push('the title is not shown');
  const fonts = run('pdffonts', path).stdout.trim().split('\n').slice(2);
  if (!fonts.length) problems.push('no font');
  for (const font of fonts) if (!/ yes yes yes /.test(font)) problems.push(`not embedded with Unicode: ${font}`);
  for (const page of objects.values.filter((value) => value['/Type'] === '/Page'))
    if (page['/Tabs'] !== '/S') problems.push('the order of tabulation is not that of the structure');
  return problems;
}

/// Every link and field stands in the structure, has words, and leads somewhere.
function annotationProblems(objects, output, base) {
  const problems = [];
  const referred = new Set(objects.values.flatMap((value) => (value['/Type'] === '/StructElem' ? [].concat(value['/K'] ?? []) : []))
    .filter((kid) => kid?.['/Type'] === '/OBJR').map((kid) => objects.object(kid['/Obj'])));
  for (const annotation of objects.values.filter((value) => ['/Link', '/Widget'].includes(value['/Subtype']))) {
    const words = textOf(annotation['/TU'] ?? annotation['/Contents']);
    if (!words) problems.push('a link or field without words');
    if (!referred.has(annotation)) problems.push(`not in the structure: ${words}`);
    const address = textOf(objects.object(annotation['/A'])?.['/URI']);
    if (!address?.startsWith(base)) continue;
    const [path, anchor] = address.slice(base.length).split('#');
    let page = '';
    try { page = readFileSync(join(output, path), 'utf8'); } catch { /* told below */ }
    if (!page || (anchor && !page.includes(`id="${anchor}"`))) problems.push(`${address} leads nowhere`);
  }
  return problems;
}

function checklistProblems(path, html) {
  const page = checklistPage(html);
  const elements = structureOf(path);
  const objects = objectsOf(path);
  const fields = objects.values.filter((value) => value['/Subtype'] === '/Widget');
  const ticks = fields.filter((field) => field['/FT'] === '/Btn');
  const tasks = elements.flatMap((element, i) => (element.type === 'LBody' ? [tight(elements[i + 1].text)] : []));
  const problems = [
    ...same('heading', ofType(elements, /^H1$/), [page.heading]),
    ...same('headings', ofType(elements, /^H2$/), page.headings),
    ...same('items', tasks, page.items),
    ...same('boxes', ticks.map((field) => textOf(field['/TU'])), page.boxes),
    ...same('bookmarks', outlineOf(objects), [page.heading, ...page.headings]),
    ...inOrder('drawn', drawnWords(path), page.items),
    ...inOrder('rules', drawnWords(path), page.rules),
  ];
  if (!page.items.length) problems.push('the page has no items');
  if (fields.length - ticks.length !== 3) problems.push(`${fields.length - ticks.length} text fields, not 3`);
  if (new Set(fields.map((field) => field['/T'])).size !== fields.length) problems.push('two fields have one name');
  for (const field of ticks) if (!field['/AP']['/N']['/Ja'] || field['/AS'] !== '/Off') problems.push('a box that cannot be ticked');
  return problems;
}

function guidelineProblems(path, html) {
  const page = guidelinePage(html);
  const elements = structureOf(path);
  const objects = objectsOf(path);
  // List marks are drawn in the PDF and made by the browser on the page.
  const words = tight(elements.filter((element, i) => element.type !== 'Lbl').map((element) => element.text).join(''));
  const titles = outlineOf(objects);
  const problems = [
    ...same('heading', ofType(elements, /^H1$/), [page.heading]),
    ...same('headings', ofType(elements, /^H[2-6]$/).slice(0, page.headings.length), page.headings),
    ...same('bookmarks', titles.slice(0, page.headings.length + 1), [page.heading, ...page.headings]),
    ...inOrder('drawn', drawnWords(path), page.blocks),
  ];
  if (!page.blocks.length) problems.push('the page has no text');
  if (!words.includes(tight(page.blocks.join('')))) problems.push('the words of the structure are not those of the page');
  const scoped = objects.values.filter((value) => value['/S'] === '/TH' && value['/A']?.['/Scope']).length;
  if (scoped < page.headerCells) problems.push(`${scoped} header cells with scope, the page has ${page.headerCells}`);
  return problems;
}

const problemsOf = (kind, path, html) => (kind === 'guideline-pdf' ? guidelineProblems : checklistProblems)(path, html);

/// What must not pass: a file cut short, and a list that is another page's.
function refusals(files, output, work) {
  const [first, second] = files.filter((file) => file.kind === 'checklist-pdf');
  const guidelines = files.filter((file) => file.kind === 'guideline-pdf');
  const cut = join(work, 'cut.pdf');
  const bytes = readFileSync(join(output, first.path));
  writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
  const page = (file) => readFileSync(join(output, file.path.replace(/pdf$/, 'html')), 'utf8');
  const refused = (name, yes) => ({ name, problems: yes ? [] : ['was not refused'] });
  return [
    refused('a PDF cut short', run('qpdf', '--check', cut).status !== 0),
    refused('the checklist of another occasion', checklistProblems(join(output, first.path), page(second)).length > 3),
    refused('the guideline of another municipality', guidelineProblems(join(output, guidelines[0].path), page(guidelines[1])).length > 3),
  ];
}

export function consume({ output, work }) {
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  const files = manifest.files.filter((file) => ['checklist-pdf', 'guideline-pdf'].includes(file.kind));
  const pages = manifest.files.filter((file) => ['checklist-page', 'guideline-page'].includes(file.kind));
  const checks = files.map(({ path, kind }) => {
    const file = join(output, path);
    const html = readFileSync(file.replace(/pdf$/, 'html'), 'utf8');
    const objects = objectsOf(file);
    return {
      name: path,
      problems: [...soundness(file, objects), ...annotationProblems(objects, output, manifest.site.base_url), ...problemsOf(kind, file, html)],
    };
  });
  const without = pages.filter((page) => !files.some((file) => file.path === page.path.replace(/html$/, 'pdf')));
  checks.push({ name: 'a PDF for each page', problems: without.map((page) => `${page.path} has none`) });
  return [...checks, ...refusals(files, output, work)];
}
