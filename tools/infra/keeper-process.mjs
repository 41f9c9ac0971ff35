// Lives as long as its parent and stops what the parent left behind. Its standard input is a pipe
// from the parent: the system closes that pipe however the parent dies, `kill -9` included, and that
// is the sign. Lines: `+ pid signal` take into care, `- pid` no longer.
import { createInterface } from 'node:readline';

const GRACE_MS = 15_000;
const cared = new Map();
const input = createInterface({ input: process.stdin });

input.on('line', (line) => {
  const [sign, pid, signal] = line.split(' ');
  if (sign === '+') cared.set(Number(pid), signal);
  else cared.delete(Number(pid));
});

input.on('close', async () => {
  for (const [pid, signal] of cared) send(pid, signal);
  const end = Date.now() + GRACE_MS;
  while (cared.size && Date.now() < end) {
    for (const pid of cared.keys()) if (!send(pid, 0)) cared.delete(pid);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const pid of cared.keys()) send(pid, 'SIGKILL');
});

function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

// A terminal's Ctrl-C must not take the keeper before its parent has tidied up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
