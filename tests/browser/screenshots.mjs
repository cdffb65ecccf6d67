// SPDX-License-Identifier: EUPL-1.2
// node tests/browser/screenshots.mjs PROGRAM FIVE BEFORE AFTER: the pictures of the README
// (docs/bilder) and of the handbook (content/handbok/bilder). FIVE is the built site of the five; BEFORE and AFTER are the handbook's own folder
// up to the chapter on decisions, and to its end, each with a built `public`. All pictures are made
// anew: same window, light, no animation. A selector that finds nothing is an error, so that a
// changed page is noticed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { FLAGS } from './pages.mjs';

const [program, five, before, after] = process.argv.slice(2).map((path) => resolve(path));
if (!after) {
  console.error('usage: node tests/browser/screenshots.mjs PROGRAM FIVE BEFORE AFTER');
  process.exit(2);
}
const README = fileURLToPath(new URL('../../docs/bilder', import.meta.url));
const HANDBOOK = fileURLToPath(new URL('../../content/handbok/bilder', import.meta.url));
const MOST_BYTES = 150 * 1024;
const WIDTH = 760;
const SCALE = 1.5;

/// `from` and `to`: the picture reaches from the top of the one to the end of the other.
const PICTURES = [
  { name: 'regler', folder: README, site: five, page: 'norberg/regler.html', width: 1100, height: 900 },
  { name: 'startsida', site: join(before, 'public'), page: 'index.html', from: 'header', to: 'main' },
  { name: 'regel', site: join(before, 'public'), page: 'exempelby/regler.html', from: '#las-kommentarer', to: '#las-kommentarer' },
  { name: 'riktlinje', site: join(before, 'public'), page: 'exempelby/riktlinje.html', from: '#avsnitt--starta-konto', to: '#avsnitt--ta-bort-kommentarer' },
  { name: 'undantag', site: join(before, 'public'), page: 'exempelby/granskning.html', width: 920, from: '#sida--undantag', to: '#sida--undantag ~ *' },
  { name: 'konto', site: join(before, 'public'), page: 'exempelby/konton/exempelby-facebook.html', from: 'section:has(> #falt--intro)', to: 'section:has(> #falt--intro)' },
  { name: 'checklista', site: join(before, 'public'), page: 'exempelby/checklistor/ta-bort.html', from: 'h1', to: 'main' },
  { name: 'andringar', site: join(after, 'public'), page: 'exempelby/andringar.html', from: '#version--2026-11-19', to: 'section:has(> #version--2026-11-19)' },
];

const COLOURS = { 1: 'font-weight:bold', 31: 'color:#b3261e', 32: 'color:#1b6e3c', 33: 'color:#8a5a00', 34: 'color:#0b57a4', 36: 'color:#0a6b75', 90: 'color:#5f6368' };

/// What a terminal shows, as a page.
function terminal(text) {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  let open = 0;
  const body = escaped.replace(/\x1b\[([\d;]*)m/g, (_, codes) => {
    const styles = codes.split(';').map((code) => COLOURS[Number(code)]).filter(Boolean);
    const closing = '</span>'.repeat(open);
    open = styles.length ? 1 : 0;
    return closing + (styles.length ? `<span style="${styles.join(';')}">` : '');
  });
  return `<!DOCTYPE html><meta charset="utf-8"><pre style="margin:0;padding:16px 20px;font:15px/1.5 'Liberation Mono',monospace;white-space:pre-wrap;overflow-wrap:anywhere;color:#1f1f1f;background:#fafafa">${body}${'</span>'.repeat(open)}</pre>`;
}

/// The error that the chapter makes on purpose, in colour.
function brokenCheck() {
  const folder = mkdtempSync(join(tmpdir(), 'stadga-screenshots-'));
  try {
    cpSync(join(before, 'policies'), join(folder, 'policies'), { recursive: true });
    const guideline = join(folder, 'policies/exempelby/guideline.md');
    writeFileSync(guideline, readFileSync(guideline, 'utf8').replace('kommentarerna varje arbetsdag', 'kommentarerna varje vecka'));
    const done = spawnSync(program, ['check', '--color', 'always'], { cwd: folder, encoding: 'utf8' });
    if (done.status !== 1) throw new Error(`stadga check: ${done.status}\n${done.stdout}${done.stderr}`);
    return `$ stadga check\n${done.stdout}${done.stderr}`.trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function box(page, selector) {
  const found = page.locator(selector).first();
  const area = (await found.count()) ? await found.boundingBox() : null;
  if (!area) throw new Error(`${page.url()} has no ${selector} that shows`);
  return area;
}

async function take(page, picture) {
  await page.goto(pathToFileURL(join(picture.site, picture.page)).href);
  const path = join(picture.folder ?? HANDBOOK, `${picture.name}.png`);
  if (!picture.from) return page.screenshot({ path, animations: 'disabled' });
  const from = await box(page, picture.from);
  const to = await box(page, picture.to);
  const margin = 12;
  const y = Math.max(0, from.y - margin);
  return page.screenshot({ path, animations: 'disabled', fullPage: true, clip: { x: 0, y, width: picture.width ?? WIDTH, height: to.y + to.height + margin - y } });
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });
try {
  for (const picture of PICTURES) {
    const page = await browser.newPage({ viewport: { width: picture.width ?? WIDTH, height: picture.height ?? 900 }, deviceScaleFactor: picture.from ? SCALE : 1, colorScheme: 'light', reducedMotion: 'reduce', locale: 'sv-SE' });
    await take(page, picture);
    await page.close();
  }
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 200 }, deviceScaleFactor: SCALE });
  await page.setContent(terminal(brokenCheck()));
  await page.locator('pre').screenshot({ path: join(HANDBOOK, 'felmeddelande.png') });
} finally {
  await browser.close();
}
let heavy = 0;
for (const folder of [README, HANDBOOK]) {
  for (const name of readdirSync(folder).sort()) {
    const bytes = statSync(join(folder, name)).size;
    console.log(`${String(Math.ceil(bytes / 1024)).padStart(4)} kB ${name}`);
    if (bytes > MOST_BYTES) heavy += 1;
  }
}
if (heavy) throw new Error(`${heavy} pictures are larger than ${MOST_BYTES / 1024} kB`);
