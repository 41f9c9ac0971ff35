import { ImportJob } from './jobs/import-job.entity';
import { ImportKey } from './jobs/import-key.entity';
import { ImportMapping } from './jobs/import-mapping.entity';
import { ImportPiece } from './jobs/import-piece.entity';
import { ImportRow } from './jobs/import-row.entity';
import { ImportTables1764500000000 } from './migrations/1764500000000-import-tables';
import { WhoseImports1796400000000 } from './migrations/1796400000000-whose-imports';

/** What the database of a service that imports holds besides its own tables. */
export const importingEntities = [ImportJob, ImportPiece, ImportRow, ImportMapping, ImportKey];
export const importingMigrations = [ImportTables1764500000000, WhoseImports1796400000000];
