// SPDX-License-Identifier: EUPL-1.2
// node tests/handbook/run.mjs STADGA [HANDBOOK] [--keep FOLDER] [--until CHAPTER]: does what the
// handbook says, chapter after chapter in one folder, and holds what it shows against what comes.
// STADGA is an installed one, for it needs its theme and registers. HANDBOOK is content/handbok
// unless told. --keep leaves the folder and --until goes no further than that chapter, both for
// scripts/screenshots.
// The last line counts; a failure names the chapter's file and line.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHandbook } from './chapters.mjs';
import { tryPreview } from './preview.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const words = process.argv.slice(2);
const option = (name) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : null);
const keep = option('--keep');
const until = option('--until');
const [given, folder = join(here, '../../content/handbok')] = words;
if (!given) {
  console.error('usage: node tests/handbook/run.mjs STADGA [HANDBOOK] [--keep FOLDER] [--until CHAPTER]');
  process.exit(2);
}
const program = resolve(given);
/// A Monday. The examples speak of dates, and answers must not change with the day of the test.
const TODAY = '1795435200'; // 2026-11-23
const most_bytes_of_a_picture = 150 * 1024;

const scratch = mkdtempSync(join(tmpdir(), 'stadga-handbook-'));
const place = keep ? resolve(keep) : join(scratch, 'mitt-forrad');
const bin = join(scratch, 'bin');
mkdirSync(place, { recursive: true });
mkdirSync(bin);
symlinkSync(program, join(bin, 'stadga'));
cpSync(join(here, 'riktlinje.docx'), join(place, 'riktlinje.docx'));
const env = {
  ...process.env,
  PATH: bin + delimiter + process.env.PATH,
  SOURCE_DATE_EPOCH: TODAY,
  LC_ALL: 'C.UTF-8',
  NO_COLOR: '1',
  HOME: scratch,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Kommunikationsenheten',
  GIT_AUTHOR_EMAIL: 'kommunikation@exempelby.example',
  GIT_COMMITTER_NAME: 'Kommunikationsenheten',
  GIT_COMMITTER_EMAIL: 'kommunikation@exempelby.example',
};

let passed = 0;
let failed = 0;
const untried = [];

function tell(at, problem) {
  if (!problem) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAIL ${join(folder, at.chapter)}:${at.line}: ${problem}`);
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/// `…` alone on a line stands for any lines, within a line for any part of it.
function like(shown, said) {
  let pattern = '';
  for (const line of shown) {
    pattern += line.trim() === '…' ? '(?:[^\\n]*\\n)*?' : line.split('…').map(escape).join('[^\\n]*') + '\\n';
  }
  return new RegExp(`^${pattern}$`).test(said.replace(/\n*$/, '\n'));
}

/// The first line shown that the output lacks, or the whole output where all lines are there.
function difference(shown, said) {
  const lines = said.split('\n');
  const lost = shown.find((line) => line.trim() !== '…' && !lines.some((other) => like([line], other)));
  return lost === undefined
    ? `the lines come in another way; the program says:\n${said}`
    : `the program does not say: ${lost}\n  it says:\n${said.split("\n").slice(0, 60).join("\n")}`;
}

const inside = (path) => resolve(place, path).startsWith(place + sep);
const textOf = (path) => (existsSync(join(place, path)) ? readFileSync(join(place, path), 'utf8') : null);
const times = (text, part) => text.split(part).length - 1;

let said = null; // what the block before printed
let found = null; // what `hitta` found

function tryFile(block) {
  if (!inside(block.path)) return 'the file lies outside the folder';
  const text = `${block.lines.join('\n')}\n`;
  const before = textOf(block.path);
  if (block.kind === 'hel') {
    mkdirSync(dirname(join(place, block.path)), { recursive: true });
    writeFileSync(join(place, block.path), text);
    return null;
  }
  if (before === null) return `there is no file ${block.path}`;
  const whole = `\n${before}`;
  if (block.kind === 'finns') return whole.includes(`\n${text}`) ? null : `${block.path} does not hold these lines`;
  if (block.kind === 'sist') {
    writeFileSync(join(place, block.path), before.replace(/\n*$/, '\n') + text);
    return null;
  }
  if (block.kind === 'hitta') {
    const count = times(whole, `\n${text}`);
    found = count === 1 ? { path: block.path, text } : null;
    return count === 1 ? null : `${block.path} holds these lines ${count} times, not once`;
  }
  if (found?.path !== block.path) return `no block with "${block.path} hitta" before this one`;
  writeFileSync(join(place, block.path), whole.replace(`\n${found.text}`, () => `\n${text}`).slice(1));
  found = null;
  return null;
}

function run(block) {
  const done = spawnSync('bash', ['-euo', 'pipefail', '-c', `{\n${block.lines.join('\n')}\n} 2>&1`], { cwd: place, env, encoding: 'utf8', timeout: 120_000 });
  said = done.stdout;
  return done.status === block.status ? null : `ended with ${done.status ?? done.signal}, not with ${block.status}:\n${said}`;
}

async function tryBlock(block) {
  const before = said;
  if (block.kind !== 'output') said = null;
  switch (block.kind) {
    case 'untried':
      untried.push(block);
      return;
    case 'run':
      return tell(block, run(block));
    case 'output':
      if (before == null && untried.at(-1)?.chapter === block.chapter) return void untried.push({ ...block, reason: 'the command before it was not tried' });
      if (before == null) return tell(block, 'no command stands right before this output');
      if (block.lines.every((line) => line.trim() === '…')) return tell(block, 'this output would fit anything');
      return tell(block, like(block.lines, before) ? null : difference(block.lines, before));
    case 'serve': {
      const { problem, skipped, printed } = await tryPreview({ program, place, env, spawn, command: block.lines[0] });
      if (skipped) return void untried.push({ ...block, reason: skipped });
      said = printed;
      return tell(block, problem);
    }
    case 'unknown':
      return tell(block, `the info string says nothing that is known: "${block.info}"`);
    case 'unclosed':
      return tell(block, 'the block never ends');
    default:
      return tell(block, tryFile(block));
  }
}

/// Commands named within sentences must at least exist.
const commands = new Set([...spawnSync(program, ['--help'], { encoding: 'utf8' }).stdout.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]));
function tryCode(code) {
  const command = /^stadga ([a-z]+)(?: ([a-z-]+))?/.exec(code.text);
  if (!command) return;
  if (command[1] === 'serve' && !commands.has('serve')) return void untried.push({ ...code, reason: 'this build has no stadga serve' });
  if (!commands.has(command[1])) return tell(code, `there is no command ${command[1]}`);
  if (command[1] !== 'explain' || !command[2]) return tell(code, null);
  const explained = spawnSync(program, ['explain', command[2]], { encoding: 'utf8' });
  tell(code, explained.status === 0 ? null : `nothing is called ${command[2]}`);
}

function tryPicture(picture) {
  const path = join(folder, picture.path);
  if (!existsSync(path)) return tell(picture, `there is no picture ${picture.path}`);
  const bytes = statSync(path).size;
  if (bytes > most_bytes_of_a_picture) return tell(picture, `${picture.path} has ${bytes} bytes`);
  tell(picture, picture.words.length >= 20 ? null : 'the picture is not described');
}

try {
  const chapters = readHandbook(folder);
  for (const chapter of chapters) {
    const count = failed;
    for (const block of chapter.blocks) await tryBlock(block);
    chapter.codes.forEach(tryCode);
    chapter.pictures.forEach(tryPicture);
    console.log(`${failed === count ? 'ok  ' : 'FAIL'} ${chapter.name}: ${chapter.blocks.length} blocks`);
    if (chapter.name === until) break;
  }
  if (!chapters.some((chapter) => chapter.blocks.length)) throw new Error(`no examples in ${folder}`);
  for (const block of untried) console.log(`NOT TRIED ${join(folder, block.chapter)}:${block.line}: ${block.reason}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
