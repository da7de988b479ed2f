import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

import { readerSize } from '@/tests/support/reader-size';

/** Every tab on YouTube pays for the content scripts: all of them together, gzipped. */
const budgetBytes = 10_000;

/** Tabs that show a video pay for the panel as well. */
const panelBudgetBytes = 45_000;

for (const browser of ['chrome', 'firefox']) {
  const folder = `.output/${browser}-mv3/content-scripts`;
  const files = (await readdir(folder)).filter((name) => /\.(?:js|css)$/.test(name));
  const scripts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`)));
  const panel = await readFile(`.output/${browser}-mv3/panel.js`);
  const total = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
  const panelBytes = gzipSync(panel).length;
  // Files are read in the background and in pages: of the readers nothing belongs here.
  if ([...scripts, panel].some((script) => script.includes('WEBVTT'))) {
    console.log(`${browser}: a script in YouTube's page holds readers of files`);
    process.exitCode = 1;
  }
  console.log(`${browser}: content scripts ${total} of ${budgetBytes} bytes gzipped`);
  console.log(`${browser}: panel ${panelBytes} of ${panelBudgetBytes} bytes gzipped`);
  if (total > budgetBytes || files.length === 0) process.exitCode = 1;
  if (panelBytes > panelBudgetBytes) process.exitCode = 1;
}

const reader = await readerSize();
console.log(`readTranscript: ${reader.gzipBytes} of ${reader.budgetBytes} bytes gzipped`);
if (reader.gzipBytes > reader.budgetBytes) process.exitCode = 1;
