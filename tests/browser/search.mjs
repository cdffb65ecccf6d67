// SPDX-License-Identifier: EUPL-1.2
// The search in headless Chromium: by keyboard alone, by the forms of Swedish words, from a folder,
// kept in the address, told to screen readers, and absent where scripts do not run.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { FLAGS, serve } from './pages.mjs';
import { read } from './site.mjs';

export async function checkSearch(site) {
  const server = await serve(site);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });
  const checks = [checkStems(site), checkIndex(site)];
  try {
    for (const [name, look] of Object.entries(looks)) {
      const context = await browser.newContext({ javaScriptEnabled: name !== 'without script', viewport: { width: 320, height: 720 } });
      const tab = await context.newPage();
      const problems = [];
      const wrong = (text) => problems.push(`search, ${name}: ${text}`);
      tab.on('pageerror', (error) => wrong(`script error: ${error.message}`));
      tab.on('console', (message) => { if (!message.location().url.endsWith('/favicon.ico')) wrong(`console: ${message.text()}`); });
      tab.on('request', (request) => { if (!/^(file:|data:)/.test(request.url()) && !request.url().startsWith(`${origin}/`)) wrong(`asks for ${request.url()}`); });
      try {
        await look(tab, `${origin}/sok.html`, wrong, site);
      } catch (error) {
        wrong(error.message.split('\n')[0]);
      }
      checks.push({ name: `search: ${name}`, problems });
      await context.close();
    }
    return checks;
  } finally {
    await browser.close();
    server.close();
  }
}

/// The engine with its index, outside of a browser.
function engineOf(site) {
  const world = { document: { currentScript: { src: 'http://site.invalid/sok/index.js' } }, URL };
  createContext(world);
  runInContext(read(site, 'sok/index.js').toString('utf8'), world);
  return world.stadgaSok;
}

// Every word of the site, as the compiler's stemmer (libstemmer) and the page's see it; and the list
// that the compiler's is tested with.
function checkStems(site) {
  const problems = [];
  const { stem } = engineOf(site);
  const same = (word, length) => { if ([...stem(word)].length !== length) problems.push(`${word}: the page takes ${stem(word)} for its stem, not ${length} letters`); };
  let count = 0;
  for (const { path } of site.manifest.files.filter((file) => /^sok\/o\d+\.js$/.test(file.path))) {
    const [, lines] = /,"(.*)"\);\n$/.exec(read(site, path).toString('utf8'));
    for (const line of lines.split(' ')) {
      const [word, length] = line.split(',');
      same(word, parseInt(length, 10));
      count += 1;
    }
  }
  if (count < 3000) problems.push(`only ${count} words`);
  const list = readFileSync(new URL('../search/stems.txt', import.meta.url), 'utf8').trim().split('\n');
  for (const [word, wanted] of list.map((line) => line.split(' '))) if (stem(word) !== wanted) problems.push(`${word}: ${stem(word)}, not ${wanted}`);
  return { name: 'search: stems', problems };
}

// Every address in the index is a page of the site, and its anchor stands there.
function checkIndex(site) {
  const problems = [];
  const listed = new Map(site.pages.map((page) => [page.path, null]));
  let count = 0;
  for (const { path } of site.manifest.files.filter((file) => /^sok\/d\d+\.js$/.test(file.path))) {
    const text = read(site, path).toString('utf8');
    for (const [address] of JSON.parse(text.slice(text.indexOf('['), text.lastIndexOf(')')))) {
      const [page, anchor] = address.split('#');
      count += 1;
      if (!listed.has(page)) { problems.push(`${address}: no such page`); continue; }
      if (!listed.get(page)) listed.set(page, read(site, page).toString('utf8'));
      if (anchor && !listed.get(page).includes(`id="${anchor}"`)) problems.push(`${address}: no such anchor`);
    }
  }
  if (count < 500) problems.push(`only ${count} documents`);
  return { name: 'search: addresses in the index', problems };
}

// Not tab.waitForFunction, which evaluates text: the pages' policy forbids that.
async function until(tab, holds, argument) {
  for (const end = Date.now() + 20000; Date.now() < end;) {
    if (await tab.evaluate(holds, argument)) return;
    await tab.waitForTimeout(20);
  }
  throw new Error(`never came to be: ${holds}`);
}

const expect = (wrong, what, found, wanted) => { if (found !== wanted) wrong(`${what}: ${found}, not ${wanted}`); };
const told = (tab) => tab.locator('#sida--antal').textContent();

async function ask(tab, question) {
  await tab.locator('#sida--antal').evaluate((status) => { status.textContent = '…'; });
  await tab.fill('#sida--fraga', question);
  await until(tab, () => document.getElementById('sida--antal').textContent !== '…');
  return tab.evaluate(() => ({
    count: Number(/\d+/.exec(document.getElementById('sida--antal').textContent)?.[0] ?? 0),
    marks: [...document.querySelectorAll('.hits mark')].map((mark) => mark.textContent.toLowerCase()),
    rows: [...document.querySelectorAll('.hits li')].map((row) => ({ href: row.querySelector('a').href, about: row.querySelector('p').textContent, text: row.textContent })),
  }));
}

const focused = (tab) => tab.evaluate(() => document.activeElement.closest('.hits li') ? [...document.querySelectorAll('.hits li')].indexOf(document.activeElement.closest('li')) + 1 : document.activeElement.id);

const looks = {
  async 'by keyboard'(tab, address, wrong) {
    await tab.goto(address);
    if (await focused(tab) !== 'sida--fraga') {
      for (let presses = 0; presses < 30 && await focused(tab) !== 'sida--fraga'; presses += 1) await tab.keyboard.press('Tab');
    }
    await tab.keyboard.type('arkiv');
    await tab.keyboard.press('Enter');
    await until(tab, () => document.activeElement.matches('.hits a'));
    expect(wrong, 'after Enter', await focused(tab), 1);
    await tab.keyboard.press('ArrowDown');
    expect(wrong, 'after arrow down', await focused(tab), 2);
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('ArrowUp');
    expect(wrong, 'back at the field', await focused(tab), 'sida--fraga');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Escape');
    expect(wrong, 'after Escape', await focused(tab), 'sida--fraga');
    await tab.keyboard.press('Escape');
    expect(wrong, 'emptied', await tab.inputValue('#sida--fraga'), '');
    await until(tab, () => !document.querySelector('.hits li'));
    await tab.keyboard.type('arkiv');
    await tab.keyboard.press('Enter');
    await until(tab, () => document.activeElement.matches('.hits a'));
    const href = await tab.evaluate(() => document.activeElement.href);
    await tab.keyboard.press('Enter');
    await tab.waitForURL(href);
    if (await tab.evaluate(() => document.documentElement.scrollWidth) > 320) wrong('scrolls sideways');
  },

  async 'the forms of words'(tab, address, wrong) {
    await tab.goto(address);
    const finds = async (question, mark) => {
      const found = await ask(tab, question);
      if (!found.marks.some((word) => mark.test(word))) wrong(`${question} marks ${[...new Set(found.marks)].slice(0, 8).join(', ') || 'nothing'}`);
      return found;
    };
    await finds('arkiv', /^arkivering/);
    await finds('arkivering', /^arkivering/);
    await finds('handling', /^handlingar/);
    await finds('handlingarna', /^handling/);
    await finds('anteckning', /\Banteckning/);
    await finds('diarieföra', /^diarieförs$/);
    await finds('diarieförs', /^diarieför/);
    await finds('diariefora', /^diarieför/);
    await finds('DIARIEFÖRA', /^diarieför/);
    await finds('sociala medierna', /^medie/);
    await finds('kontot', /^konton?$/);
    await finds('regeln', /^regler/);
    await finds('e-post', /^e-post/);
    await finds('2017:900', /^2017:900$/);
    const section = await finds('2 kap. 16 §', /^2 kap\. 16/);
    if (section.count > 20) wrong(`a section of a law has ${section.count} results`);
    // Near misses: ö is no o, and words that only begin alike are other words.
    const other = await ask(tab, 'ärkiv');
    expect(wrong, 'ärkiv', other.count, 0);
    expect(wrong, 'told of nothing', (await told(tab)).startsWith('Inga träffar'), true);
    const both = await ask(tab, 'arkiv xyzzy');
    expect(wrong, 'some of the words', (await told(tab)).startsWith('Ingenting innehåller alla orden'), true);
    if (!both.count) wrong('one word of two finds nothing');
    const one = await ask(tab, 'arkiv');
    const two = await ask(tab, 'arkiv ansvar');
    if (two.count >= one.count || !two.count) wrong(`two words: ${two.count}, one: ${one.count}`);
    await ask(tab, 'och');
    expect(wrong, 'a word that stands everywhere', await told(tab), '');
  },

  async 'titles come first'(tab, address, wrong) {
    await tab.goto(address);
    for (const word of ['gallring', 'lösenord']) {
      const { rows } = await ask(tab, word);
      const first = await tab.locator('.hits li a').first().textContent();
      if (rows.length && !first.toLowerCase().includes(word.slice(0, 6)) && await tab.locator(`.hits a:has(mark)`).count())
        wrong(`${word}: ${first} comes before a title that has the word`);
    }
  },

  async 'choices and the address'(tab, address, wrong) {
    await tab.goto(`${address}?q=arkivering`);
    await tab.waitForSelector('.hits li');
    const town = await tab.locator('#sida--kommun option').nth(2).textContent();
    await tab.selectOption('#sida--kommun', town);
    await until(tab, (name) => [...document.querySelectorAll('.hits .field-note')].every((about) => about.textContent.startsWith(name)), town);
    await tab.selectOption('#sida--typ', 'Regel');
    await until(tab, () => new URL(location.href).searchParams.get('typ') === 'Regel');
    const rows = await tab.locator('.hits .field-note').allTextContents();
    if (!rows.length || !rows.every((about) => about.startsWith(`${town} · Regel`))) wrong(`chosen: ${rows.join('; ')}`);
    const status = await told(tab);
    if (!/^\d+ träff/.test(status)) wrong(`told: ${status}`);
    expect(wrong, 'live region', await tab.getAttribute('#sida--antal', 'role'), 'status');
    await tab.reload();
    await tab.waitForSelector('.hits li');
    expect(wrong, 'rows after reloading', (await tab.locator('.hits .field-note').allTextContents()).join(), rows.join());
    await tab.goto(`${address}?q=arkiv&kommun=finns-inte`);
    await tab.waitForSelector('.hits li');
    expect(wrong, 'an unknown choice', await tab.inputValue('#sida--kommun'), '');
  },

  async 'more results'(tab, address, wrong) {
    await tab.goto(`${address}?q=konto`);
    await tab.waitForSelector('.hits li');
    expect(wrong, 'rows', await tab.locator('.hits li').count(), 10);
    await tab.locator('#sida--sok > button').focus();
    await tab.keyboard.press('Enter');
    await until(tab, () => document.querySelectorAll('.hits li').length === 20);
    expect(wrong, 'focus', await focused(tab), 11);
  },

  async 'hostile questions'(tab, address, wrong) {
    const bad = '<img src=x onerror=alert(1)> __proto__ constructor \\ " \' ${x} § §§ : - ‑ % 𝒳 ‮';
    await tab.goto(`${address}?q=${encodeURIComponent(bad)}`);
    await until(tab, () => document.getElementById('sida--antal').textContent);
    if (await tab.locator('#sida--sok img').count()) wrong('the question became a tag');
    if ((await told(tab)).startsWith('Sökningen kunde inte')) wrong('it failed');
    for (const question of ['constructor', '__proto__', 'x'.repeat(500), '1:2:3:', 'a-', '§ 5', '5 kap.']) await ask(tab, question);
  },

  async 'the start page, from a folder'(tab, address, wrong, site) {
    await tab.goto(pathToFileURL(resolve(site.folder, 'index.html')).href);
    const { count, rows } = await ask(tab, 'diariefora');
    if (!count) wrong('nothing is found');
    if (!rows.every((row) => row.href.startsWith('file:'))) wrong('a result leads elsewhere');
    await tab.locator('.hits a').first().click();
    if (!tab.url().startsWith('file:')) wrong(`leads to ${tab.url()}`);
  },

  async 'an index that is gone'(tab, address, wrong) {
    await tab.route('**/sok/d*.js*', (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: 'stadgaSok.take(new URL(document.currentScript.src).pathname.slice(5,-3),"another",[]);' }));
    await tab.goto(`${address}?q=arkiv`);
    await until(tab, () => document.getElementById('sida--antal').textContent);
    expect(wrong, 'told', (await told(tab)).startsWith('Sökningen kunde inte'), true);
    expect(wrong, 'rows', await tab.locator('.hits li').count(), 0);
  },

  async 'without script'(tab, address, wrong) {
    await tab.goto(address);
    if (await tab.locator('#sida--sok').isVisible()) wrong('a field that does nothing is shown');
    expect(wrong, 'says so', (await tab.locator('main').innerText()).includes('Sökfältet behöver skript'), true);
    if (await tab.locator('.instead a').count() < 11) wrong('there is no other way to find');
  },
};
