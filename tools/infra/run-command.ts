import { spawn, type SpawnOptions } from 'node:child_process';

export interface CommandResult {
  /** The exit code; -1 when the command could not be started or was ended by a signal. */
  code: number;
  /** The end of what it wrote, standard output and error together. */
  output: string;
}

/** Runs a command to its end. Never rejects; `onText` sees the output as it comes. */
export function runCommand(
  command: string,
  args: string[],
  options: SpawnOptions = {},
  onText?: (text: string) => void,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      onText?.(chunk.toString());
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
