import { importing } from '@titik/importing/importing';
import { DemandsImport } from './demands.import';

/** Files that this service takes in, under `/demand-imports`. */
export const demandImports = importing('demand-imports', ['attache', 'operator'], [DemandsImport]);
