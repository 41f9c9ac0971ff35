import { Outbox } from '@titik/eventing/outbox';
import type { ImportKind, Outcome, ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { rounds } from '@titik/importing/rounds';
import { rememberKeys } from '@titik/importing/source-keys';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkProducers } from '../producers/check-producers';
import { producerViews } from '../producers/producer-views';
import type { ProducerInput, ProducerView } from '../producers/producer.dto';
import { putProducers } from '../producers/put-producers';
import { keyOf, knowProducers } from './know-producers';
import { outcomesOf } from './placed';
import { producerListColumns } from './producer-list-columns';
import { type ListedProducer, readProducer } from './producer.reader';

const officeHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' };

/**
 * Producers of a list: known again by legal number, else by the source's own id, else by name and first village as the
 * same source wrote them before. Same name and village as another producer is a suspicion, for a person to decide.
 */
@Injectable()
export class ProducersImport implements ImportKind<ListedProducer> {
  readonly kind = 'producers';
  readonly columns = producerListColumns;
  readonly columnOf = {
    name: 'name',
    zone: 'zone',
    'contact.phone': 'phone',
    'papers.0.number': 'nib',
    'papers.1.number': 'npwp',
    'villageCodes.0': 'village_codes',
  };
  readonly read = readProducer;

  constructor(private readonly outbox: Outbox) {}

  async write(tx: EntityManager, rows: ReadRow<ListedProducer>[], options: WriteOptions): Promise<Outcome[]> {
    const { ids, others } = await knowProducers(tx, rows, options);
    const changed = new Set<number>();
    const good = rows.filter(({ number }) => ids.has(number));
    for (const round of rounds(good, ({ number }) => ids.get(number)!)) {
      const stored = await producerViews(
        tx,
        round.map(({ number }) => ids.get(number)!),
      );
      const inputs = round.map(({ number, entry }) => inputOf(ids.get(number)!, entry, stored.get(ids.get(number)!)));
      const checked = checkProducers(inputs, (i) => `producers.${i}.`);
      const written = new Set((await putProducers(tx, this.outbox, options.by, checked)).changed);
      for (const { number } of round) if (written.has(ids.get(number)!)) changed.add(number);
    }
    const known = good.map(({ number, entry }) => [keyOf(entry), ids.get(number)!] as const);
    await rememberKeys(tx, this.kind, options.source, new Map(known));
    return outcomesOf(rows, others, changed);
  }
}

/** The whole producer as it shall be: what the list leaves out stays as it is stored; villages and papers are added. */
function inputOf(id: string, entry: ListedProducer, stored: ProducerView | undefined): ProducerInput & { id: string } {
  const { name, kind, villageCodes, papers, contact, consolidationPoint, port, portKm, zone } = entry;
  const { channels: _, ...reach } = stored?.contact ?? { name, language: 'id' as const };
  const said = Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== undefined));
  const held = stored?.papers ?? [];
  const added = papers.filter(
    (paper) => !held.some((each) => each.kind === paper.kind && each.number === paper.number),
  );
  return {
    id,
    name,
    kind,
    zone: zone ?? stored?.zone,
    villageCodes: [...new Set([...(stored?.villages.map(({ code }) => code) ?? []), ...villageCodes])],
    contact: { ...reach, ...said },
    officeHours: stored?.officeHours ?? officeHours,
    consolidationPoint: consolidationPoint ?? stored?.consolidationPoint,
    port: port ?? stored?.port,
    portKm: portKm ?? stored?.portKm,
    mentor: mentorOf(entry, stored),
    excludes: {
      countries: entry.excludedCountries ?? stored?.excludes?.countries,
      buyerIds: stored?.excludes?.buyerIds,
    },
    illustrative: stored?.illustrative,
    ...(added.length > 0 && { papers: [...held, ...added] }),
  };
}

/** Another mentor comes with an end of his own; of the same one an empty cell keeps it. */
function mentorOf({ mentor }: ListedProducer, stored: ProducerView | undefined): ProducerInput['mentor'] {
  const kept = mentor?.until === undefined && mentor?.name === stored?.mentor?.name;
  return kept ? stored?.mentor : (mentor ?? stored?.mentor);
}
