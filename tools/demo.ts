import { seedDemo } from './demo/seed';

/** Loads the demo world through the gateway at GATEWAY_URL. */
export async function main(): Promise<void> {
  await seedDemo({ apiUrl: process.env.GATEWAY_URL ?? 'http://127.0.0.1:3000', log: console.log, today: new Date() });
}
