// SPDX-License-Identifier: EUPL-1.2
// Every page is valid HTML: html-validate's recommended set, warnings included. How long a title may be
// is advice for search engines; a municipality's and a guideline's names are as long as they are.
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

export async function checkHtml(site) {
  const loader = new FileSystemConfigLoader({ root: true, extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });
  const validator = new HtmlValidate(loader);
  const checks = [];
  for (const page of site.pages) {
    const report = await validator.validateFile(join(site.folder, page.path));
    const problems = report.results.flatMap((result) =>
      result.messages.map((m) => `${page.path}:${m.line}:${m.column}: ${m.message} (${m.ruleId})`));
    checks.push({ name: `html ${page.path}`, problems });
  }
  return checks;
}
