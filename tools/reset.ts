import { reset } from './infra/infra';

/** Empties `var`, the folder with all local data. */
export async function main(): Promise<void> {
  reset('var');
  console.log('All local data are gone. npm start begins anew.');
}
