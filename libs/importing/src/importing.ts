import type { Role } from '@titik/platform/auth/principal';
import { addWords } from '@titik/platform/words';
import type { Provider, Type } from '@nestjs/common';
import { IMPORT_KINDS, type ImportKind } from './import-kind';
import { ImportRowsService } from './import-rows.service';
import { importsControllerAt } from './imports.controller';
import { ImportsService } from './imports.service';
import { ImportRunner } from './jobs/import-runner';
import { IMPORTS_PATH, UploadDoor } from './upload-door';
import en from './words/en.json';
import id from './words/id.json';

addWords('importing', { en, id });

/**
 * What a service's module adds so that files can be imported under `path`. The kinds are providers of that module, so
 * they may ask for whatever its other providers may.
 * @param who may import; the kinds say which rows are theirs
 */
export function importing(
  path: string,
  who: readonly Role[],
  kinds: Type<ImportKind>[],
): { controllers: Type[]; providers: Provider[] } {
  return {
    controllers: [importsControllerAt(path, who)],
    providers: [
      ...kinds,
      { provide: IMPORT_KINDS, useFactory: (...each: ImportKind[]) => each, inject: kinds },
      { provide: IMPORTS_PATH, useValue: path },
      UploadDoor,
      ImportRunner,
      ImportsService,
      ImportRowsService,
    ],
  };
}
