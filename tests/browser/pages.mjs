// SPDX-License-Identifier: EUPL-1.2
// Every page in headless Chromium: accessibility (axe-core), a silent console, nothing fetched from
// outside, no sideways scrolling on a small phone (which is a wide page at 400 %), also with the
// spacing of text that WCAG 1.4.12 lets readers choose; forced colours; no motion for those who want
// none; and on paper, A4 with nothing cut and no navigation.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { oneOfEachKind, oneOfEachKindAndTown, read } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_OPTIONS = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },  // WCAG 2.2 AA, which axe leaves off by default
};
const PHONE = { width: 320, height: 720 };
// What A4 leaves between the margins of the theme, in CSS pixels.
const PAPER = { width: 657, height: 980 };
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
const DESK = { width: 1280, height: 900 };
const AT_A_TIME = 2;
export const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update',
];

// Looks at all pages; on a phone, in the dark and from the disk at the first of each kind, or at all
// if `thorough`; with `few` at the first of each kind of each municipality only. `seen` is called after
// each visit.
export async function checkPages(site, { thorough, few, seen }) {
  const server = await serve(site);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  try {
    const fromDisk = pathToFileURL(resolve(site.folder)).href;
    const all = few ? oneOfEachKindAndTown(site.pages) : site.pages;
    const some = thorough || few ? all : oneOfEachKind(site.pages);
    const visits = [
      ...all.map((page) => ({ name: `page ${page.path}`, page, start: origin, axe: true })),
      ...some.map((page) => ({ name: `phone ${page.path}`, page, start: origin, axe: true, viewport: PHONE })),
      ...some.map((page) => ({ name: `dark ${page.path}`, page, start: origin, axe: true, colorScheme: 'dark' })),
      ...some.map((page) => ({ name: `spaced ${page.path}`, page, start: origin, spaced: true })),
      ...some.map((page) => ({ name: `forced colours ${page.path}`, page, start: origin, axe: true, forcedColors: 'active' })),
      ...some.map((page) => ({ name: `paper ${page.path}`, page, start: origin, paper: true })),
      // The page for what is not found is shown at any address, so that its links begin at the root.
      ...some.filter(({ path }) => path !== '404.html').map((page) => ({ name: `from disk ${page.path}`, page, start: fromDisk })),
    ];
    return await inTurn(visits, async (visit) => {
      const problems = await look(browser, visit);
      seen();
      return { name: visit.name, problems };
    });
  } finally {
    await browser.close();
    server.close();
  }
}

async function inTurn(tasks, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const index = next++;
      results[index] = await work(tasks[index]);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}

async function look(browser, { name, page: { path }, start, axe = false, spaced = false, paper = false, viewport = DESK, colorScheme = 'light', forcedColors = 'none' }) {
  const problems = [];
  const report = (text) => problems.push(`${name}: ${text.replace(/\s+/g, ' ')}`);
  const context = await browser.newContext({ viewport, colorScheme, forcedColors, reducedMotion: 'reduce', locale: 'sv-SE' });
  const page = await context.newPage();
  page.on('console', (message) => report(`console: ${message.text()}`));
  page.on('pageerror', (error) => report(`script error: ${error.message}`));
  page.on('requestfailed', (request) => report(`could not fetch ${request.url()}`));
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${start}/`) || url.startsWith('data:')) return route.continue();
    report(`asks for something outside the site: ${url}`);
    return route.abort();
  });
  try {
    await page.goto(`${start}/${path.split('/').map(encodeURIComponent).join('/')}`, { waitUntil: 'load' });
    // Evaluated through the debugger, which the page's content security policy does not bind.
    const debuggee = await context.newCDPSession(page);
    const evaluate = async (expression) => {
      const answer = await debuggee.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'evaluation failed');
      return answer.result.value;
    };
    if (!(await evaluate('[...document.styleSheets].some((sheet) => sheet.href) || !document.querySelector("link[rel=stylesheet]")')))
      report(`its style sheet is not there`);
    if (axe) {
      const found = await evaluate(`${AXE}; axe.run(document, ${JSON.stringify(AXE_OPTIONS)}).then((r) => r.violations)`);
      for (const violation of found) {
        const text = `axe ${violation.impact}: ${violation.help} (${violation.id}) at ` +
          violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ') +
          (violation.nodes.length > 3 ? ` and ${violation.nodes.length - 3} more` : '');
        report(text);
      }
    }
    const moving = await evaluate(`[...document.querySelectorAll('*')].filter((e) => document.getAnimations({ subtree: true }).length || getComputedStyle(e).transitionDuration.split(', ').some((t) => parseFloat(t) > 0)).length`);
    if (moving) report(`${moving} elements move though the reader wants no motion`);
    if (spaced) await evaluate(`(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(SPACING)}); document.adoptedStyleSheets = [sheet]; })()`);
    if (paper) await onPaper(page, evaluate, report);
    const size = paper ? PAPER : PHONE;
    await page.setViewportSize(size);
    const wide = await evaluate(`(() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const sticksOut = (e) => e.getBoundingClientRect().right > width + 1 ||
        (e.scrollWidth > e.clientWidth && e.clientWidth > 1 && getComputedStyle(e).overflowX === 'visible');
      const culprits = [...document.body.querySelectorAll('*')].filter(sticksOut);
      return ['document', ...culprits].slice(0, 4).map((e) => e.outerHTML?.slice(0, 60) ?? e);
    })()`);
    if (wide.length) report(`${paper ? 'is cut on paper' : `scrolls sideways at ${size.width} pixels`}: ${wide.join(', ')}`);
  } catch (error) {
    report(`${error.message}`);
  } finally {
    await context.close();
  }
  return problems;
}

async function onPaper(page, evaluate, report) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => `${Math.round(width)}×${Math.round(height)}`);
  if (!boxes.length || boxes.some((box) => box !== '595×842')) report(`is printed on ${boxes.join(', ') || 'nothing'}, not on A4`);
  await page.emulateMedia({ media: 'print' });
  const navigation = await evaluate(`[...document.querySelectorAll('nav, .skip, button, .screen-only')].filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 60))`);
  if (navigation.length) report(`prints navigation: ${navigation.slice(0, 3).join(', ')}`);
}

export function serve(site) {
  const types = new Map(site.manifest.files.map((file) => [file.path, file.media_type]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname.slice(1));
    if (!types.has(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types.get(path) }).end(read(site, path));
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}
