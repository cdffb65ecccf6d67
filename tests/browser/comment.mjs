// SPDX-License-Identifier: EUPL-1.2
// The page on what to do about a comment: asked by hand in headless Chromium what `stadga decide` is
// asked on the command line, both must name the same steps in the same order, the same silence and
// the same contradictions. Without script it shows every step, each with when it holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { decide, inputOf, siteOf, writtenCases } from '../decide/cases.mjs';
import { FLAGS, serve } from './pages.mjs';
import { read } from './site.mjs';

/// Cases that the page can be asked: it knows accounts, not platforms without one.
function asked(town, file) {
  return writtenCases(town)
    .filter((one) => ['comment', 'message'].includes(one.event))
    .filter((one) => !one.where || file.input.account.some(({ id }) => id === one.where));
}

/// Chooses as a person would, all at once.
function choose(input) {
  const form = document.getElementById('sida--fragor');
  for (const box of form.querySelectorAll('input')) {
    box.checked = box.name === 'event' ? box.value === input.event
      : box.name === 'obvious' ? input.obvious : input[box.name.replace('[]', '')].includes(box.value);
  }
  const select = form.querySelector('select');
  const known = [...select.options].some(({ value }) => value === (input.account ?? ''));
  select.value = input.account ?? '';
  form.dispatchEvent(new Event('change', { bubbles: true }));
  const texts = (query) => [...document.querySelectorAll(query)].filter((each) => each.checkVisibility()).map((each) => each.textContent.trim());
  const rows = [...document.querySelectorAll('tr[data-rule]')].filter((row) => row.checkVisibility());
  const elsewhere = (row) => row.querySelector('.somewhere').checkVisibility();
  return {
    known,
    steps: rows.filter((row) => !elsewhere(row)).map((row) => row.dataset.rule),
    ifRemoved: rows.filter((row) => row.querySelector('.if-removed')?.checkVisibility()).map((row) => row.dataset.rule),
    elsewhere: rows.filter(elsewhere).map((row) => row.dataset.rule).sort(),
    silent: texts('[data-unsaid]'),
    contradictions: texts('[data-rules]').length,
    law: [...document.querySelectorAll('[data-demanded]')].filter((each) => each.checkVisibility()).map((each) => each.dataset.demanded).sort(),
    told: document.getElementById('sida--antal').textContent,
  };
}

function compare(one, page, answer) {
  const problems = [];
  const same = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) problems.push(`${one.id}: ${what} ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  };
  same('steps', page.steps, answer.steps.map(({ rule }) => rule));
  same('if removed', page.ifRemoved.filter((rule) => page.steps.includes(rule)), answer.steps.filter((step) => step.if_removed).map(({ rule }) => rule));
  same('elsewhere', page.elsewhere, answer.elsewhere.map(({ rule }) => rule).sort());
  same('silent', page.silent, answer.silent.map(({ says }) => says.sv));
  same('contradictions', page.contradictions, answer.contradictions.length);
  same('law', page.law, answer.law.map(({ category }) => category.id ?? category).sort());
  const count = answer.steps.length;
  same('told', page.told, count === 0 ? 'Ingen regel säger vad som ska göras.' : `${count} steg`);
  return problems;
}

export async function checkComments(site, program, sources) {
  const pages = site.pages.filter((page) => page.path.endsWith('/kommentar.html'));
  const server = await serve(site);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });
  const work = mkdtempSync(join(tmpdir(), 'stadga-comments-'));
  const checks = [];
  try {
    for (const { path, municipality } of pages) {
      const tab = await (await browser.newContext()).newPage();
      const errors = [];
      tab.on('pageerror', (error) => errors.push(`comments, ${path}: ${error.message}`));
      await tab.goto(`${origin}/${path}`);
      checks.push(await byKeyboard(tab, path));
      if (program) {
        const copy = siteOf({ site: resolve(sources), work }, municipality);
        const file = JSON.parse(read(site, `${municipality}/beslut.json`));
        for (const one of asked(municipality, file)) {
          const input = inputOf(one, file);
          const found = await tab.evaluate(choose, input);
          if (!found.known) continue; // an account that is closed is no choice on the page
          checks.push({ name: `${municipality} ${one.id}`, problems: compare(one, found, decide(resolve(program), copy, municipality, input)) });
        }
      }
      checks.push({ name: `${path} scripts`, problems: errors });
      const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await plain.goto(`${origin}/${path}`);
      const problems = [];
      if (await plain.locator('#sida--fragor').isVisible()) problems.push(`${path}: the questions show without script`);
      const rows = plain.locator('tr[data-rule]');
      if (!(await rows.count()) || (await rows.count()) !== (await plain.locator('tr[data-rule]:visible').count())) problems.push(`${path}: a step is hidden without script`);
      checks.push({ name: `${path} without script`, problems });
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(work, { recursive: true, force: true });
  }
  return checks;
}

/// From the first question on by Tab and the space bar.
async function byKeyboard(tab, path) {
  const problems = [];
  await tab.locator('#sida--fragor input').first().focus();
  await tab.keyboard.press('ArrowDown');
  if (!(await tab.locator('[value="message"]').isChecked())) problems.push(`${path}: the arrow key does not choose`);
  await tab.keyboard.press('ArrowUp');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Space');
  const chosen = await tab.evaluate(() => document.activeElement.name + document.activeElement.checked);
  if (chosen !== 'contains[]true') problems.push(`${path}: the third stop by Tab is ${chosen}`);
  const focus = await tab.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  if (focus === 'none') problems.push(`${path}: the focus does not show`);
  if (await tab.locator('#sida--antal').getAttribute('role') !== 'status') problems.push(`${path}: the count is not announced`);
  return { name: `${path} by keyboard`, problems };
}
