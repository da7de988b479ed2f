import { runCommand } from '@/tests/support/run-command';

/** Everything that is true of the project without running it, the cheapest first. */
const checks: readonly { readonly name: string; readonly command: string }[] = [
  { name: 'format', command: 'oxfmt --check .' },
  { name: 'lint', command: 'npm run lint' },
  { name: 'types', command: 'wxt prepare && tsc' },
  { name: 'dead code', command: 'knip' },
  { name: 'Chrome build', command: 'wxt build -b chrome' },
  { name: 'Firefox build', command: 'wxt build -b firefox' },
  {
    name: 'Firefox add-on rules',
    command: 'web-ext lint --source-dir .output/firefox-mv3 --self-hosted=false',
  },
  { name: 'size', command: 'tsx tests/size-budget.ts' },
];

for (const { name, command } of checks) {
  const { isSuccess, output } = await runCommand(command);
  console.log(`${isSuccess ? 'ok    ' : 'FAILED'}  ${name}`);
  if (isSuccess) continue;
  console.log(output);
  process.exitCode = 1;
}
