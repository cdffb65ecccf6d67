// SPDX-License-Identifier: CC0-1.0
// Vad reglerna säger om ett slags innehåll, till exempel hot: node innehall.mjs MAPP KATEGORI
// Till exempel `node innehall.mjs public/norberg hot`. En rad för varje regel, med tabbar emellan.
import { readFileSync } from 'node:fs';

const [folder, category] = process.argv.slice(2);
const { format, rules } = JSON.parse(readFileSync(`${folder}/regler.json`, 'utf8'));
if (format !== 1) throw new Error(`formatet ${format} är okänt för det här programmet`);

const known = new Map(rules.flatMap((rule) => rule.categories).map(({ id, label }) => [id, label.sv]));
if (!known.has(category)) {
  console.error(`Reglerna nämner inte ”${category}”. De nämner ${[...known.keys()].sort().join(', ')}.`);
  process.exit(1);
}
for (const rule of rules.filter((one) => one.categories.some(({ id }) => id === category))) {
  const law = rule.law.map(({ name, section, status }) => [name, section, status].filter(Boolean).join(', '));
  console.log([rule.modality.word, rule.title, rule.deadline?.words ?? '', law.join('; '), rule.uri].join('\t'));
}
