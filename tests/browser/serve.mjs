// SPDX-License-Identifier: EUPL-1.2
// node tests/browser/serve.mjs STADGA SITE [--measure N]: the preview as an officer has it, on a copy
// of the site: saves of every kind shown in an open page, errors over it, forty tabs, foreign
// requests, Ctrl-C. Prints how long a save takes to be seen (N saves, 15 unless told); the last line
// counts.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS } from './pages.mjs';

const [program, source, option, number] = process.argv.slice(2);
if (!program || !source) {
  console.error('usage: node tests/browser/serve.mjs STADGA SITE [--measure N]');
  process.exit(2);
}
const SAVES = option === '--measure' ? Number(number) : 15;
const PATIENCE = 60_000;  // for what would otherwise hang; no limit on speed

const work = mkdtempSync(join(tmpdir(), 'stadga-serve-'));
const site = join(work, 'site');
for (const name of ['site.yml', 'content', 'themes', 'policies']) cpSync(join(source, name), join(site, name), { recursive: true });
const built = mkdtempSync(join(tmpdir(), 'stadga-built-'));
const at = (path) => join(site, path);
const text = (path) => readFileSync(at(path), 'utf8');

let passed = 0;
let failed = 0;
async function check(name, look) {
  const problems = [];
  try {
    await look((problem) => problems.push(problem));
  } catch (error) {
    problems.push(error.message.split('\n')[0]);
  }
  for (const problem of problems) console.log(`  FAIL ${name}: ${problem}`);
  if (problems.length) failed += 1; else passed += 1;
}
const equal = (wrong, what, found, wanted) => { if (found !== wanted) wrong(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`); };
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
async function until(what, holds) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(20);
  }
}

async function start(options = []) {
  const child = spawn(resolve(program), ['serve', site, '--lang', 'sv', ...options], { cwd: work });
  const run = { child, out: '', err: '' };
  child.stdout.on('data', (data) => { run.out += data; });
  child.stderr.on('data', (data) => { run.err += data; });
  run.ended = new Promise((done) => child.on('exit', (code, signal) => { run.status = code ?? signal; done(); }));
  await until('the address', () => /http:\/\/\S+/.test(run.out) || run.status !== undefined);
  run.address = /http:\/\/\S+/.exec(run.out)?.[0];
  run.port = run.address && Number(new URL(run.address).port);
  return run;
}

function ask(run, path, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: run.port, path, method, headers, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

const SCRIPT = /<script src="\/stadga--serve\/preview\.js"[^>]*><\/script>\n/;
/// What is served is what `stadga build` writes, but for the script.
async function compareWithBuild(run, wrong) {
  const out = join(built, 'public');
  rmSync(out, { recursive: true, force: true });
  execFileSync(resolve(program), ['build', site, '--out', out], { stdio: 'ignore' });
  const { files } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  let different = 0;
  for (const path of [...files.map((file) => file.path), 'manifest.json']) {
    const served = await ask(run, `/${path.split('/').map(encodeURIComponent).join('/')}`);
    const written = readFileSync(join(out, path));
    const bytes = SCRIPT.test(served.body) ? Buffer.from(served.body.toString('utf8').replace(SCRIPT, '')) : served.body;
    if (served.status !== 200 || !bytes.equals(written)) different += 1;
  }
  equal(wrong, `files that differ from the built, of ${files.length}`, different, 0);
}

const lines = (run) => (run.out + run.err).split('\n').filter((line) => / ms  /.test(line)).length;
/// The whole site has been made, and told on the terminal.
const settled = (run, before) => until('the line about the rebuild', () => lines(run) > before);

const GUIDELINE = 'policies/lekeberg/guideline.md';
const RULES = 'policies/lekeberg/rules.yml';
const PAGE = 'lekeberg/riktlinje.html';
/// Changes a heading's words: no check minds, and it is seen.
const TITLE = /^(  - id: [^\n]*\n    title: )([^\n]*)$/m;
const withTitle = (words) => text(RULES).replace(TITLE, (_, head) => `${head}${words}`);
/// No figures: a check holds those of a title against its quote.
const letter = (i) => String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26));
const save = (path, bytes) => writeFileSync(at(path), bytes);
function saveByRename(path, bytes) {
  writeFileSync(at(`${path}.new`), bytes);
  renameSync(at(`${path}.new`), at(path));
}

const run = await start();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' });
const tab = await context.newPage();
const complaints = [];
tab.on('console', (message) => complaints.push(message.text()));
tab.on('pageerror', (error) => complaints.push(error.message));
const foreign = [];
context.on('request', (asked) => { if (!asked.url().startsWith(run.address)) foreign.push(asked.url()); });

const rules = `${run.address}lekeberg/regler.html`;
// The page's own policy keeps evaluated text out: the page tells what it shows, and when.
const seen = new Map();
await context.exposeBinding('stadgaShown', (_, words, when) => { if (!seen.has(words)) seen.set(words, when); });
await context.addInitScript(() => document.addEventListener('DOMContentLoaded', () => {
  const titles = [...document.querySelectorAll('article.rule h3')].map((title) => title.textContent).join();
  if (titles) globalThis.stadgaShown(titles, Date.now());
}));
const holds = (what, look, page = tab) => until(what, () => page.evaluate(look).catch(() => false));
const shows = (words, page = tab) => page.getByText(words, { exact: false }).first().waitFor({ state: 'attached', timeout: PATIENCE });
const connected = (page = tab) => page.waitForTimeout(150);
const panel = tab.locator('.panel');
const ruleTitle = TITLE.exec(text(RULES))[2];

async function saveAndMeasure(words, how) {
  const bytes = withTitle(words);
  const started = Date.now();
  how(RULES, bytes);
  await until(`the title ${words}`, () => [...seen.keys()].some((title) => title.includes(words)));
  return [...seen].find(([title]) => title.includes(words))[1] - started;
}

try {
  await check('starts', (wrong) => {
    if (run.status !== undefined) wrong(`ended with ${run.status}: ${run.err}`);
    if (!run.out.includes('Inget skrivs till mappen public')) wrong('does not say that nothing is written');
  });
  await check('serves what build writes', (wrong) => compareWithBuild(run, wrong));
  await check('a save is seen', async (wrong) => {
    await tab.goto(rules);
    await connected();
    const times = [];
    for (let i = 0; i < SAVES; ++i) {
      const before = lines(run);
      times.push(await saveAndMeasure(`Provtitel ${letter(i)}.`, i % 2 ? save : saveByRename));
      await settled(run, before);
      await connected();
    }
    times.sort((a, b) => a - b);
    console.log(`a save is seen after ${times.map((time) => time.toFixed(0)).join(' ')} ms: median ${times[times.length >> 1].toFixed(0)}, worst ${times.at(-1).toFixed(0)}`);
    if (times.at(-1) > 5000) wrong('more than five seconds');
  });
  await check('what is served is still what build writes', (wrong) => compareWithBuild(run, wrong));
  await check('the reader stays in place', async (wrong) => {
    await tab.goto(`${rules}?x=1`);
    await connected();
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    const top = () => tab.evaluate(() => {
      const element = [...document.querySelectorAll('main [id]')].find((each) => each.getBoundingClientRect().top > 60);
      return { id: element.id, top: Math.round(element.getBoundingClientRect().top), address: location.href, y: scrollY };
    });
    const before = await top();
    save(RULES, withTitle('En längre titel som tar mer plats än den förra och därför skjuter ned allt annat på sidan ett stycke, om den som läser inte hålls kvar på sin plats.'));
    await shows('En längre titel');
    await pause(300);
    const after = await top();
    equal(wrong, 'address', after.address, before.address);
    equal(wrong, 'what is at the top', after.id, before.id);
    if (Math.abs(after.top - before.top) > 2) wrong(`moved from ${before.top} to ${after.top}`);
    if (before.y < 500) wrong('the page was not scrolled to begin with');
  });
  await check('a broken save shows the error over the page, and mending takes it away', async (wrong) => {
    const good = text(RULES);
    save(RULES, good.replace(/^    modality: ska$/m, '    modality: skall'));
    await panel.waitFor({ timeout: PATIENCE });
    const said = await panel.innerText();
    for (const words of ['Ett fel att rätta', 'modality: skall', '^', 'policies/lekeberg/rules.yml, rad ', 'Gör så här:', 'senaste versionen utan fel'])
      if (!said.includes(words)) wrong(`not said: ${words}`);
    if (!(await tab.locator('main').innerText()).includes('En längre titel')) wrong('the last good page is not below it');
    await until('the error on the terminal', () => run.err.includes('modality: skall'));
    await tab.screenshot({ path: join(work, 'error.png') });
    await tab.getByRole('button', { name: 'Visa sidan' }).click();
    await tab.locator('.panel .text').waitFor({ state: 'hidden' });
    await tab.getByRole('button', { name: 'Visa felen' }).click();
    save(RULES, good);
    await panel.waitFor({ state: 'detached', timeout: PATIENCE });
  });
  await check('half a save is not shown as an error', async (wrong) => {
    const good = text(RULES);
    let shown = false;
    for (let i = 0; i < 5; ++i) {
      save(RULES, '');
      await pause(15);
      save(RULES, good.replace(TITLE, (_, head) => `${head}Halvt sparad ${letter(i)}.`));
      await shows(`Halvt sparad ${letter(i)}.`);
      shown = shown || await panel.count() > 0;
    }
    if (shown) wrong('an error was shown');
  });
  await check('the error that a draft cannot see is shown too', async (wrong) => {
    const good = text(GUIDELINE);
    save(GUIDELINE, `${good}\n\nLäs mer på [en annan sida](ingenstans.html).\n`);
    await panel.waitFor({ timeout: PATIENCE });
    if (!(await panel.innerText()).includes('ingenstans.html')) wrong('the broken link is not named');
    save(GUIDELINE, good);
    await panel.waitFor({ state: 'detached', timeout: PATIENCE });
  });
  await check('a new municipality comes and goes', async (wrong) => {
    execFileSync(resolve(program), ['new', 'exempelby', '--name', 'Exempelby kommun'], { cwd: site, stdio: 'ignore' });
    await tab.goto(run.address);
    await until('the new municipality', async () => (await ask(run, '/exempelby/regler.html')).status === 200);
    await shows('Exempelby');
    renameSync(at('policies/exempelby'), join(work, 'exempelby'));
    await until('that it has gone', async () => (await ask(run, '/exempelby/regler.html')).status === 404);
    await holds('the page without it', () => !document.body.textContent.includes('Exempelby'));
    equal(wrong, 'errors', await panel.count(), 0);
  });
  await check('a change to style and to a page of the site', async () => {
    await tab.goto(`${run.address}om.html`);
    await connected();
    save('content/om.md', `${text('content/om.md')}\nEn ny mening på sidan om.\n`);
    await shows('En ny mening på sidan om.');
    await connected();
    save('themes/default/assets/stadga.css', `${text('themes/default/assets/stadga.css')}\nmain { outline: 3px solid rgb(1, 2, 3); }\n`);
    await holds('the new style', () => getComputedStyle(document.querySelector('main')).outlineColor === 'rgb(1, 2, 3)');
  });
  await check('a checkout in git', async (wrong) => {
    const git = (...words) => execFileSync('git', ['-C', site, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], { stdio: 'ignore' });
    git('init', '-q', '-b', 'huvud');
    git('add', '-A');
    git('commit', '-qm', 'a');
    git('checkout', '-qb', 'gren');
    for (const town of ['bengtsfors', 'lekeberg', 'norberg', 'norsjo', 'vadstena'])
      save(`policies/${town}/rules.yml`, text(`policies/${town}/rules.yml`).replace(TITLE, (_, head) => `${head}På grenen ${town}.`));
    git('commit', '-qam', 'b');
    await until('the branch', async () => (await ask(run, '/vadstena/regler.html')).body.includes('På grenen vadstena'));
    await tab.goto(rules);
    await shows('På grenen lekeberg.');
    const before = lines(run);
    git('checkout', '-q', 'huvud');
    await holds('the main branch', () => !document.body.textContent.includes('På grenen'));
    await settled(run, before);
    for (const town of ['bengtsfors', 'lekeberg', 'norberg', 'norsjo', 'vadstena'])
      if ((await ask(run, `/${town}/regler.html`)).body.includes('På grenen')) wrong(`${town} is still on the branch`);
    await compareWithBuild(run, wrong);
  });
  await check('forty tabs', async (wrong) => {
    const tabs = [];
    for (let i = 0; i < 40; ++i) {
      const page = await context.newPage();
      await page.goto(`${run.address}norsjo/regler.html`, { timeout: PATIENCE });
      tabs.push(page);
    }
    await connected();
    const path = 'policies/norsjo/rules.yml';
    save(path, text(path).replace(TITLE, (_, head) => `${head}Många flikar.`));
    // Forty pages are loaded at once, whatever else the computer does.
    await Promise.all(tabs.map((page) => page.getByText('Många flikar.').first().waitFor({ state: 'attached', timeout: 4 * PATIENCE })));
    const last = await context.newPage();
    await last.goto(`${run.address}vadstena/regler.html`, { timeout: PATIENCE });
    if (!(await last.title())) wrong('the forty-first page has no title');
    for (const page of [...tabs, last]) await page.close();
  });
  await check('forty streams and forty requests that never end', async (wrong) => {
    const streams = Array.from({ length: 80 }, (_, i) => {
      const socket = connect(run.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(i < 40 ? `GET /stadga--serve/events HTTP/1.1\r\nHost: 127.0.0.1:${run.port}\r\n\r\n` : 'GET / HTTP/1.1\r\nHos');
      return socket;
    });
    await pause(200);
    for (let i = 0; i < 40; ++i) equal(wrong, 'status', (await ask(run, '/')).status, 200);
    for (const socket of streams) socket.destroy();
  });
  await check('requests that are not ours', async (wrong) => {
    equal(wrong, 'another host', (await ask(run, '/', { host: `evil.example:${run.port}` })).status, 421);
    equal(wrong, 'localhost', (await ask(run, '/', { host: `localhost:${run.port}` })).status, 200);
    equal(wrong, 'another origin', (await ask(run, '/stadga--serve/events', { origin: 'http://evil.example' })).status, 403);
    equal(wrong, 'POST', (await ask(run, '/', {}, 'POST')).status, 405);
    for (const path of ['/../site.yml', '/%2e%2e/site.yml', '/..%2fsite.yml', '/assets/../../site.yml', '/%00', '//etc/passwd'])
      equal(wrong, path, (await ask(run, path)).status, 400);
    for (const path of ['/site.yml', '/policies/lekeberg/rules.yml', '/.git/config', '/etc/passwd'])
      equal(wrong, path, (await ask(run, path)).status, 404);
  });
  await check('headers', async (wrong) => {
    const { headers } = await ask(run, '/lekeberg/regler.html');
    if (!/frame-ancestors 'none'/.test(headers['content-security-policy'])) wrong('may be framed');
    if (/unsafe/.test(headers['content-security-policy'])) wrong('an unsafe policy');
    equal(wrong, 'nosniff', headers['x-content-type-options'], 'nosniff');
    equal(wrong, 'type', headers['content-type'], 'text/html; charset=utf-8');
    equal(wrong, 'cache', headers['cache-control'], 'no-store');
    equal(wrong, 'cookies', headers['set-cookie'], undefined);
  });
  await check('another preview takes the next port, and one that is told a taken port says so', async (wrong) => {
    const second = await start();
    if (!second.port || second.port === run.port) wrong(`port ${second.port}`);
    second.child.kill('SIGTERM');
    await second.ended;
    equal(wrong, 'status after SIGTERM', second.status, 0);
    const third = await start(['--port', String(run.port)]);
    await third.ended;
    equal(wrong, 'status for a taken port', third.status, 3);
    if (!third.err.includes(`port ${run.port} är upptagen`)) wrong(third.err);
  });
  await check('the site goes away and comes back', async (wrong) => {
    await tab.goto(rules);
    await connected();
    renameSync(site, `${site}-borta`);
    await panel.waitFor({ timeout: PATIENCE });
    if (!(await panel.innerText()).includes('finns inte längre')) wrong(await panel.innerText());
    renameSync(`${site}-borta`, site);
    await panel.waitFor({ state: 'detached', timeout: PATIENCE });
    save(RULES, withTitle('Tillbaka igen.'));
    await shows('Tillbaka igen.');
  });
  await check('nothing is written into the site', (wrong) => {
    for (const name of ['public', '.public.stadga-lock']) if (existsSync(at(name)) || existsSync(join(work, name)) && name !== 'public') wrong(`${name} is there`);
  });
  await check('the console is silent and nothing leaves the computer', (wrong) => {
    const told = complaints.filter((words) => !/404/.test(words));
    if (told.length) wrong(told.join(' | '));
    if (foreign.length) wrong(foreign.join(' | '));
  });
  await check('Ctrl-C ends it within a second, with a page open', async (wrong) => {
    await pause(3000);  // the page has to have begun to listen
    const started = Date.now();
    run.child.kill('SIGINT');
    await run.ended;
    equal(wrong, 'status', run.status, 0);
    if (Date.now() - started > 1000) wrong(`took ${Date.now() - started} ms`);
    await tab.locator('.lost').waitFor({ timeout: PATIENCE });
  });
  await check('a site that is broken from the start shows its errors and recovers', async (wrong) => {
    const good = text(RULES);
    save(RULES, good.replace(/^    modality: ska$/m, '    modality: skall'));
    const broken = await start(['--port', '0']);
    await tab.goto(`${broken.address}lekeberg/regler.html`);
    const said = await tab.locator('main').innerText();
    for (const words of ['Ett fel att rätta', 'modality: skall', 'Gör så här:']) if (!said.includes(words)) wrong(`not said: ${words}`);
    equal(wrong, 'status', (await ask(broken, '/')).status, 503);
    await connected();
    save(RULES, good.replace(/^    modality: ska$/m, '    modality: skulle'));
    await shows('modality: skulle');
    await connected();
    save(RULES, good);
    await tab.locator('article.rule').first().waitFor({ timeout: PATIENCE });
    broken.child.kill('SIGINT');
    await broken.ended;
  });
} finally {
  await browser.close();
  run.child.kill('SIGKILL');
  if (process.env.STADGA_KEEP) console.log(work);
  else rmSync(work, { recursive: true, force: true });
  rmSync(built, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
