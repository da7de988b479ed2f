import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface CommandResult {
  readonly isSuccess: boolean;
  /** What it printed, both streams in order. */
  readonly output: string;
}

/** Runs a command line to its end, in a shell, with what the project has installed on its path. */
export async function runCommand(commandLine: string): Promise<CommandResult> {
  const child = spawn(commandLine, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  await once(child, 'close');
  return { isSuccess: child.exitCode === 0, output: Buffer.concat(pieces).toString().trim() };
}
