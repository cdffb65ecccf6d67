// SPDX-License-Identifier: EUPL-1.2
// Reads the handbook: its chapters in order, and in each the fenced blocks with what their info
// strings say that is to be done with them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/// What an info string may say after the language:
///   sh                          run it; it must end with 0
///   sh slutar 1                 run it; it must end with 1
///   sh förhandsvisar         start it, see that it serves pages, end it
///   text utdata                 what the block before it printed; … stands for anything
///   yaml FIL                    the file as a whole (also markdown, text)
///   yaml FIL sist               put last into the file
///   yaml FIL hitta              stands once in the file …
///   yaml FIL byt                … and is replaced by this
///   yaml FIL finns              stands in the file
///   <any> prövas inte: …        nothing, for the reason given
function action(info) {
  const untried = /^(\S+) prövas inte: (.+)$/.exec(info);
  if (untried) return { kind: 'untried', reason: untried[2] };
  const run = /^sh(?: slutar (\d+))?$/.exec(info);
  if (run) return { kind: 'run', status: Number(run[1] ?? 0) };
  if (info === 'sh förhandsvisar') return { kind: 'serve' };
  if (info === 'text utdata') return { kind: 'output' };
  const file = /^(?:yaml|markdown|text) ([\w/-]+\.\w+)(?: (sist|hitta|byt|finns))?$/.exec(info);
  if (file) return { kind: file[2] ?? 'hel', path: file[1] };
  return { kind: 'unknown', info };
}

function readChapter(folder, name) {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  const order = Number(/^order: (\d+)$/m.exec(lines.slice(0, 8).join('\n'))?.[1] ?? 100);
  const blocks = [];
  const codes = [];
  let open = null;
  lines.forEach((line, index) => {
    if (open) {
      if (line === '```') {
        blocks.push(open);
        open = null;
      } else {
        open.lines.push(line);
      }
    } else if (line.startsWith('```')) {
      open = { chapter: name, line: index + 1, lines: [], ...action(line.slice(3).trim()) };
    } else {
      for (const match of line.matchAll(/`([^`]+)`/g)) codes.push({ chapter: name, line: index + 1, text: match[1] });
    }
  });
  if (open) blocks.push({ ...open, kind: 'unclosed' });
  const pictures = lines.flatMap((line, index) =>
    [...line.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map((match) => ({ chapter: name, line: index + 1, words: match[1], path: match[2] })));
  return { name, order, blocks, codes, pictures };
}

/// By `order`, as the site shows them.
export function readHandbook(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md')).sort();
  return names.map((name) => readChapter(folder, name)).sort((a, b) => a.order - b.order);
}
