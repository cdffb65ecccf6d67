// SPDX-License-Identifier: EUPL-1.2
// The texts of an account page in headless Chromium: copied by keyboard and announced, counted while
// they are changed, told when they are too long, restored; and without script selectable as before.
import { chromium } from 'playwright-core';
import { FLAGS, serve } from './pages.mjs';
import { read } from './site.mjs';

/// Accounts whose pages show a text with a limit, one a municipality.
function chosenPages(site) {
  const seen = new Set();
  return site.pages.filter(({ kind, municipality, path }) => {
    if (kind !== 'account-page' || seen.has(municipality)) return false;
    const html = read(site, path).toString();
    if (!/data-limit=[^>]*>[^]*?class="copy-text"/.test(html)) return false;
    seen.add(municipality);
    return true;
  });
}

export async function checkAccounts(site) {
  const server = await serve(site);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });
  const checks = [];
  try {
    for (const { path } of chosenPages(site)) {
      const context = await browser.newContext({ viewport: { width: 320, height: 720 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      const tab = await context.newPage();
      const problems = [];
      const expect = (what, found, wanted) => { if (found !== wanted) problems.push(`${path}: ${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`); };
      tab.on('pageerror', (error) => problems.push(`${path}: ${error.message}`));
      await tab.goto(`${origin}/${path}`);
      const fields = tab.locator('.field[data-count]:has(textarea)');
      for (let i = 0; i < await fields.count(); ++i) await useField(tab, fields.nth(i), expect);
      checks.push({ name: path, problems });
      await context.close();
      checks.push(await withoutScript(browser, `${origin}/${path}`, path));
    }
  } finally {
    await browser.close();
    server.close();
  }
  return checks;
}

/// The page's policy forbids what waitForFunction does.
async function until(tab, locator, holds) {
  for (let i = 0; i < 100 && !holds(await locator.textContent()); ++i) await tab.waitForTimeout(50);
}

async function useField(tab, field, expect) {
  const area = field.locator('textarea');
  const told = tab.locator('#sida--kopierat');
  const title = await field.locator('h3').textContent();
  const text = await area.inputValue();
  const written = await field.locator('.copy-text').textContent();
  expect(`text of ${title}`, text, written);
  // What the compiler counted stands in the page before the script has touched it.
  expect(`count of ${title}`, await field.locator('.live').textContent(), await countInSource(tab, title));
  await area.focus();
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await until(tab, told, (words) => words === `Kopierat: ${title}`);
  expect('told', await told.textContent(), `Kopierat: ${title}`);
  expect('clipboard', await tab.evaluate(() => navigator.clipboard.readText()), text);
  const limit = Number(await field.getAttribute('data-limit'));
  if (!limit) return;
  await area.fill('å'.repeat(limit));
  expect('full', await field.evaluate((each) => each.classList.contains('too-long')), false);
  expect('count when full', await field.locator('.live').textContent(), String(limit));
  await area.fill('å'.repeat(limit + 3));
  expect('too long', await field.evaluate((each) => each.classList.contains('too-long')), true);
  await until(tab, told, (words) => words.includes('för lång'));
  expect('told when too long', await told.textContent(), 'Texten är 3 tecken för lång.');
  await field.getByRole('button', { name: 'Ångra ändringarna' }).press('Enter');
  expect('restored', await area.inputValue(), written);
  expect('button to restore', await field.locator('button').nth(1).isVisible(), false);
}

async function countInSource(tab, title) {
  const html = await (await tab.request.get(tab.url())).text();
  return tab.evaluate(([source, wanted]) => {
    const page = new DOMParser().parseFromString(source, 'text/html');
    return [...page.querySelectorAll('.field')].find((field) => field.querySelector('h3').textContent === wanted).querySelector('.live').textContent;
  }, [html, title]);
}

async function withoutScript(browser, address, path) {
  const tab = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await tab.goto(address);
  const problems = [];
  const text = tab.locator('.copy-text').first();
  if (await tab.locator('.field textarea, .field button').count()) problems.push(`${path}: a button without script`);
  if (await text.evaluate((each) => getComputedStyle(each).userSelect) !== 'all') problems.push(`${path}: the text is not selected in one click`);
  return { name: `${path} without script`, problems };
}
