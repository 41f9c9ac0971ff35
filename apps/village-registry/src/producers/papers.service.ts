import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { isDeepStrictEqual } from 'node:util';
import { DataSource } from 'typeorm';
import { mustExist } from '../offers/publish';
import { checkPapers } from './check-producers';
import type { PaperInput, Papers } from './paper.dto';
import { producerViews } from './producer-views';
import { refuseMerged, storeTheirPapers } from './put-producers';
import { mustBeTheirProducers } from './whose-producers';

/** The legal papers of producers by themselves; of those that are not theirs: ForbiddenError auth.not-yours. */
@Injectable()
export class PapersService {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFoundError producer.unknown */
  async of(by: Caller, id: string): Promise<Papers> {
    const view = (await producerViews(this.database.manager, [id])).get(id);
    if (!view) throw new NotFoundError('producer.unknown', { id });
    await mustBeTheirProducers(this.database.manager, by, [id]);
    return { papers: view.papers! };
  }

  /**
   * Makes a producer's papers be as given.
   * @throws NotFoundError producer.unknown @throws InvalidError see `checkPapers`
   * @throws ConflictError producer.paper-taken, producer.merged
   */
  async put(by: Caller, id: string, papers: readonly PaperInput[]): Promise<Papers> {
    const checked = { id, path: '', papers: checkPapers(papers) };
    return this.database.transaction(async (tx) => {
      await refuseMerged(tx, [checked]);
      await mustExist(tx, id);
      await mustBeTheirProducers(tx, by, [id]);
      const before = (await producerViews(tx, [id])).get(id);
      await storeTheirPapers(tx, [checked]);
      const after = (await producerViews(tx, [id])).get(id)!;
      if (!isDeepStrictEqual(before, after))
        await audit(tx, by, [{ kind: 'producer', subject: id, action: 'put-papers', before, after }]);
      return { papers: after.papers! };
    });
  }
}
