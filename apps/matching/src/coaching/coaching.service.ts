import { isRole, mustBeTheirs, speaksForProducer } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { setImmediate } from 'node:timers/promises';
import { type Language, languages } from '@titik/contracts/values';
import { NotFoundError } from '@titik/platform/errors';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { OfferIndex } from '../market/offer-index';
import { BookKeeper } from './book-keeper.service';
import { type OfferGapList, type UnlockReport, UnlocksQuery, type VillageGaps } from './coaching.dto';
import { gapsOf, openedFor } from './gaps';
import { ReportShelf } from './report-shelf';
import { groupings, rollUp } from './roll-up';
import { toldGaps } from './told-gaps';
import { unlockRow } from './told-report';
import { toldUnmet } from './told-unmet';
import type { BookLine } from './unlock-book';
import type { UnmetPage, UnmetQuery } from './unmet.dto';
import { cursorOf, unmetLines } from './unmet-lines';

/** Whoever matches gets the thread after so long. */
const sliceMs = 2;
/** Lines of a CSV file. */
const mostInFile = 10_000;

/** Answers what coaching would open, from this instance's book and market. */
@Injectable()
export class CoachingService implements OnApplicationBootstrap {
  private readonly reports = new ReportShelf<UnlockReport>();

  constructor(
    private readonly keeper: BookKeeper,
    private readonly market: OfferIndex,
  ) {}

  onApplicationBootstrap(): void {
    void this.warmUp();
  }

  /** Makes each report once, as soon as the book is read: the first one compiles code and reads words. */
  private async warmUp(): Promise<void> {
    for (const language of languages)
      for (const by of groupings) {
        // What fails here fails again for whoever asks, and is told there.
        await this.unlocks(Object.assign(new UnlocksQuery(), { by }), language).catch(() => undefined);
        await setImmediate();
      }
  }

  /** All demands and a village as they are now; what is on a part of them may be as old as {@link ReportShelf} keeps it. */
  unlocks(query: UnlocksQuery, language: Language): Promise<UnlockReport> {
    const reckon = () => this.reckon(query, language);
    if (query.village !== undefined) return reckon();
    const question = JSON.stringify([language, { ...query, format: undefined }]);
    return this.reports.get(question, this.keeper.book, reckon, isOnAll(query));
  }

  /**
   * A producer's are those of its own offers from a village that it stands for.
   * @throws NotFoundError `coaching.unknown-village` when no offer ever came from it; ForbiddenError `auth.not-yours`
   */
  async villageGaps(by: Caller, code: string, language: Language): Promise<VillageGaps> {
    const asOf = await this.keeper.ready();
    const village = this.market.villages.get(code);
    if (!village) throw new NotFoundError('coaching.unknown-village', { code });
    const isTheirs = (producerId: string) => !isRole(by, 'producer') || speaksForProducer(by, producerId);
    mustBeTheirs(this.market.villages.producersOf(code).some(isTheirs) || !isRole(by, 'producer'));
    const offers: OfferGapList[] = [];
    let since = performance.now();
    for (const offer of this.market.offersOfVillage(code).filter((each) => isTheirs(each.producerId))) {
      offers.push(toldGaps(gapsOf(offer, this.keeper.book), language));
      if (performance.now() - since < sliceMs) continue;
      await setImmediate();
      since = performance.now();
    }
    offers.sort((a, b) => most(b.gaps) - most(a.gaps) || (a.offerId < b.offerId ? -1 : 1));
    return { asOf: asOf.toISOString(), village, offers };
  }

  /** Lines of open demands that nobody covers wholly; least covered first. */
  async unmet(query: UnmetQuery, language: Language): Promise<UnmetPage> {
    const asOf = await this.keeper.ready();
    const wanted = query.format === 'csv' ? { ...query, after: undefined, limit: mostInFile } : query;
    const { total, lines } = await this.inSlices(unmetLines(this.keeper.book.all(), wanted));
    const items = lines.slice(0, wanted.limit);
    return {
      asOf: asOf.toISOString(),
      total,
      items: items.map((unmet) => toldUnmet(unmet, language)),
      ...(lines.length > items.length && { next: cursorOf(items[items.length - 1]) }),
    };
  }

  private async reckon(query: UnlocksQuery, language: Language): Promise<UnlockReport> {
    const asOf = await this.keeper.ready();
    const { book } = this.keeper;
    const { by, market, commodity, gate, item, limit, province, village } = query;
    const among = province === undefined ? undefined : this.villagesIn(province);
    const { groups, more } = isOnAll(query)
      ? book.rollUps.report(by, limit)
      : await this.inSlices(
          rollUp(this.demands(village), book.villages, { by, market, commodity, gate, item, limit, among }),
        );
    return {
      asOf: asOf.toISOString(),
      by,
      atLeast: more,
      rows: groups.map((group) => unlockRow(by, group, this.market.villages.get(group.name), language)),
    };
  }

  /** One village is looked at by its offers: it need not be among those that the book names. */
  private demands(village: string | undefined): Iterable<readonly BookLine[]> {
    const { book } = this.keeper;
    if (village === undefined) return book.all();
    const offers = this.market.offersOfVillage(village);
    return offers.length === 0 ? [] : openedFor(book.numberOf(village), offers, book);
  }

  private villagesIn(province: string): Uint8Array {
    const name = province.toLowerCase();
    return Uint8Array.from(this.keeper.book.villages, (code) =>
      this.market.villages.get(code)?.province.toLowerCase() === name ? 1 : 0,
    );
  }

  private async inSlices<T>(steps: Generator<void, T>): Promise<T> {
    let since = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (performance.now() - since < sliceMs) continue;
      await setImmediate();
      since = performance.now();
    }
  }
}

/** Whether it asks for all open demands, whose reports are kept. */
const isOnAll = ({ market, commodity, gate, item, province, village }: UnlocksQuery): boolean =>
  (market ?? commodity ?? gate ?? item ?? province ?? village) === undefined;

const most = (gaps: readonly { demands: number }[]): number => gaps[0]?.demands ?? 0;
