// SPDX-License-Identifier: EUPL-1.2
// The schemas against the last released ones in tests/interfaces: what docs/interfaces.md promises
// to whoever reads the files. Within one format keys may be added and nothing else.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const title = 'interfaces against the last release';

const released = join(dirname(fileURLToPath(import.meta.url)), '../interfaces');
/// Says something to people, and nothing to programs.
const words = ['title', 'description', '$comment', '$id', 'examples'];
const maps = ['properties', 'definitions'];

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isObject = (value) => value && typeof value === 'object' && !Array.isArray(value);

/// What a reader of the old schema's files would stumble over in the new one's, and the other way.
export function breaks(before, now, at = '') {
  if (isObject(before) && isObject(now)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...keys].filter((key) => !words.includes(key)).flatMap((key) => {
      const here = `${at}/${key}`;
      if (maps.includes(key)) return mapBreaks(before[key] ?? {}, now[key] ?? {}, here);
      if (key === 'required') return same([...(before[key] ?? [])].sort(), [...(now[key] ?? [])].sort()) ? [] : [`${here}: ${before[key]} became ${now[key]}`];
      if (!(key in now)) return [`${here} is gone`];
      if (!(key in before)) return [`${here} is new, and narrows what was there`];
      return breaks(before[key], now[key], here);
    });
  }
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length) {
    return before.flatMap((each, index) => breaks(each, now[index], `${at}/${index}`));
  }
  return same(before, now) ? [] : [`${at}: ${JSON.stringify(before)} became ${JSON.stringify(now)}`];
}

function mapBreaks(before, now, at) {
  return Object.keys(before).flatMap((key) => (key in now ? breaks(before[key], now[key], `${at}/${key}`) : [`${at}/${key} is gone`]));
}

const version = (schema) => /^version (\d+)\.(\d+)\.(\d+)$/.exec(schema.$comment)?.slice(1).map(Number);
const without = (schema) => JSON.stringify(schema, (key, value) => (words.includes(key) && typeof value === 'string' ? undefined : value));

/// Additions count up the second number, so that a reader can tell which keys it may look for.
export function versionProblems(before, now) {
  const [old, fresh] = [version(before), version(now)];
  if (!old || !fresh) return ['no version in $comment'];
  if (fresh[0] !== now.properties?.format?.const) return [`version ${fresh.join('.')} of format ${now.properties?.format?.const}`];
  const grown = without(before) !== without(now);
  const later = fresh[0] === old[0] && (fresh[1] > old[1] || (fresh[1] === old[1] && fresh[2] >= old[2]));
  if (!later) return [`version ${old.join('.')} became ${fresh.join('.')}`];
  if (grown && fresh[1] === old[1]) return [`keys were added to version ${old.join('.')}`];
  return [];
}

/// A small schema, and what may or may not be done to it: the judge itself is tried.
const example = () => ({
  $comment: 'version 1.2.0',
  type: 'object',
  properties: { format: { const: 1 }, a: { type: ['string', 'null'] }, b: { $ref: '#/definitions/word' } },
  required: ['format', 'a'],
  additionalProperties: false,
  definitions: { word: { type: 'string', enum: ['x', 'y'], description: 'ett ord' } },
});
const trials = [
  ['nothing', true, () => {}],
  ['other words for people', true, (schema) => { schema.definitions.word.description = 'ordet'; }],
  ['a new key that may be absent', true, (schema) => { schema.properties.c = { type: 'string' }; }],
  ['a new definition', true, (schema) => { schema.definitions.other = { type: 'integer' }; }],
  ['a key removed', false, (schema) => { delete schema.properties.b; }],
  ['a key renamed', false, (schema) => { schema.properties.c = schema.properties.b; delete schema.properties.b; }],
  ['a definition removed', false, (schema) => { delete schema.definitions.word; }],
  ['a narrower type', false, (schema) => { schema.properties.a.type = 'string'; }],
  ['a wider type', false, (schema) => { schema.properties.a.type = ['string', 'null', 'number']; }],
  ['a key that must now be there', false, (schema) => { schema.required.push('b'); }],
  ['a new key that must be there', false, (schema) => { schema.properties.c = { type: 'string' }; schema.required.push('c'); }],
  ['a key that need no longer be there', false, (schema) => { schema.required.pop(); }],
  ['a word fewer', false, (schema) => { schema.definitions.word.enum.pop(); }],
  ['a word more', false, (schema) => { schema.definitions.word.enum.push('z'); }],
  ['a new pattern', false, (schema) => { schema.definitions.word.pattern = '^x$'; }],
  ['additions allowed', false, (schema) => { schema.additionalProperties = true; }],
  ['another format', false, (schema) => { schema.properties.format.const = 2; }],
];

function trialChecks() {
  const checks = trials.map(([what, allowed, change]) => {
    const now = example();
    change(now);
    const found = breaks(example(), now);
    return { name: `trial: ${what}`, problems: !found.length === allowed ? [] : [allowed ? `refused: ${found}` : 'allowed'] };
  });
  const grown = { ...example(), properties: { ...example().properties, c: {} } };
  const versions = [
    ['additions without a new version', grown, false],
    ['additions with one', { ...grown, $comment: 'version 1.3.0' }, true],
    ['an older version', { ...example(), $comment: 'version 1.1.0' }, false],
    ['a version that is none', { ...example(), $comment: 'ny' }, false],
    ['another major version', { ...example(), $comment: 'version 2.0.0' }, false],
  ];
  return checks.concat(versions.map(([what, now, allowed]) => ({
    name: `trial: ${what}`,
    problems: !versionProblems(example(), now).length === allowed ? [] : ['judged wrongly'],
  })));
}

export function consume({ program }) {
  const print = (...given) => spawnSync(program, ['schema', ...given], { encoding: 'utf8' }).stdout;
  const kinds = print().split('\n').filter(Boolean).map((line) => line.split(' ')[0]);
  const kept = readdirSync(released).filter((name) => name.endsWith('.schema.json')).map((name) => name.replace('-1.schema.json', ''));
  const checks = trialChecks();
  for (const kind of kept) {
    if (!kinds.includes(kind)) {
      checks.push({ name: kind, problems: ['the schema is gone'] });
      continue;
    }
    const before = JSON.parse(readFileSync(join(released, `${kind}-1.schema.json`), 'utf8'));
    const now = JSON.parse(print(kind));
    checks.push({ name: kind, problems: [...breaks(before, now), ...versionProblems(before, now)] });
  }
  for (const kind of kinds) if (!kept.includes(kind)) checks.push({ name: kind, problems: ['not among tests/interfaces'] });
  return checks;
}
