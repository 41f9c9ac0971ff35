import { clientSecret, linkSecret, sessionSecret, signingKey } from './kept-secrets';

/** Makes the secrets of an installation where they are missing: `node dist/tools/main.js secrets FOLDER`. */
export async function main([folder = 'var/secrets']: string[]): Promise<void> {
  for (const make of [signingKey, clientSecret, sessionSecret, linkSecret]) make(folder);
  console.log(`The secrets are in ${folder}; keep them as you keep the database.`);
}
