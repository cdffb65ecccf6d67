// SPDX-License-Identifier: EUPL-1.2
// The filter of the rules page in headless Chromium: by keyboard alone, kept in the address, told to
// screen readers, out of the way of links to rules, and absent where scripts do not run.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { FLAGS, serve } from './pages.mjs';

export async function checkFilter(site) {
  const server = await serve(site);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });
  const pages = site.pages.filter((page) => page.kind === 'rules-page');
  try {
    const checks = [];
    for (const page of pages) {
      for (const [name, look] of Object.entries(looks)) {
        const context = await browser.newContext({ javaScriptEnabled: name !== 'without script', viewport: { width: 320, height: 720 } });
        const tab = await context.newPage();
        const problems = [];
        const wrong = (text) => problems.push(`filter, ${name}, ${page.path}: ${text}`);
        tab.on('pageerror', (error) => wrong(`script error: ${error.message}`));
        tab.on('console', (message) => { if (!message.location().url.endsWith('/favicon.ico')) wrong(`console: ${message.text()}`); });
        await look(tab, `${origin}/${page.path}`, wrong, pathToFileURL(resolve(site.folder, page.path)).href);
        checks.push({ name: `${name} ${page.path}`, problems });
        await context.close();
      }
    }
    return checks;
  } finally {
    await browser.close();
    server.close();
  }
}

const shown = (tab) => tab.locator('article.rule:visible').count();
const told = (tab) => tab.locator('#sida--antal').textContent();
const expect = (wrong, what, found, wanted) => { if (found !== wanted) wrong(`${what}: ${found}, not ${wanted}`); };

/// How many rules say that they have the value, by the page itself.
const having = (tab, name, value) => tab.locator(`article.rule:has(data[data-filter="${name}"][value~="${value}"])`).count();

const looks = {
  async 'by keyboard'(tab, address, wrong) {
    await tab.goto(address);
    const all = await shown(tab);
    for (let presses = 0; presses < 200; presses += 1) {
      await tab.keyboard.press('Tab');
      if (await tab.evaluate(() => document.activeElement.id) === 'sida--roll') break;
    }
    await tab.keyboard.press('ArrowDown');
    const role = await tab.inputValue('#sida--roll');
    if (!role) return wrong('no role was chosen');
    const wanted = await having(tab, 'roll', role);
    expect(wrong, 'rules shown', await shown(tab), wanted);
    expect(wrong, 'told', await told(tab), `${wanted} av ${all} regler visas`);
    expect(wrong, 'live region', await tab.getAttribute('#sida--antal', 'role'), 'status');
    expect(wrong, 'address', new URL(tab.url()).search, `?roll=${role}`);
    expect(wrong, 'topics without rules', await tab.locator('.text > section:has(article.rule):visible:not(:has(article.rule:visible))').count(), 0);
    if (await tab.evaluate(() => document.documentElement.scrollWidth) > 320) wrong('scrolls sideways');
    await tab.reload();
    expect(wrong, 'rules shown after reloading', await shown(tab), wanted);
    await tab.locator('#sida--filter button').focus();
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.activeElement.id === 'sida--roll');
    expect(wrong, 'rules shown at last', await shown(tab), all);
    expect(wrong, 'address at last', new URL(tab.url()).search, '');
  },

  async 'a link to a rule'(tab, address, wrong) {
    await tab.goto(address);
    const all = await shown(tab);
    const force = await tab.locator('#sida--styrka option').nth(1).getAttribute('value');
    await tab.selectOption('#sida--styrka', force);
    const hidden = await tab.locator('article.rule[hidden]').first().getAttribute('id');
    await tab.goto(`${address}?styrka=${force}#${hidden}`);
    await tab.waitForFunction((id) => !document.getElementById(id).hidden, hidden, { timeout: 5000 }).catch(() => wrong('the rule stays hidden'));
    expect(wrong, 'rules shown', await shown(tab), all);
    await tab.goto(`${address}?styrka=finns-inte`);
    expect(wrong, 'rules shown with an unknown choice', await shown(tab), all);
  },

  async 'without script'(tab, address, wrong) {
    await tab.goto(address);
    if (await tab.locator('#sida--filter').isVisible()) wrong('a form that does nothing is shown');
    expect(wrong, 'rules shown', await shown(tab), await tab.locator('article.rule').count());
  },

  async 'from a folder'(tab, address, wrong, file) {
    await tab.goto(file);
    const force = await tab.locator('#sida--styrka option').nth(1).getAttribute('value');
    await tab.selectOption('#sida--styrka', force);
    expect(wrong, 'rules shown', await shown(tab), await having(tab, 'styrka', force));
  },
};
