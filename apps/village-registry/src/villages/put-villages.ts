import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import { mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { InvalidError } from '@titik/platform/errors';
import type { EntityManager } from 'typeorm';
import { publishingChange } from '../offers/publish';
import { storeMemberships } from '../programmes/store-memberships';
import { storeAssessments } from '../readiness/store-assessments';
import { villagesByCode } from './find-villages';
import { lockVillages, producersOf, storeVillages } from './store-villages';
import type { CodedVillageInput } from './village.dto';
import { mayEnterVillage } from './whose-villages';
import { zoneOfProvince } from './zone-of-province';

export type ZonedVillage = CodedVillageInput & { zone: string };

/**
 * A village with the zone of its province.
 * @param field path of its code in what was entered
 * @throws InvalidError village.unknown-province
 */
export function zoned(village: CodedVillageInput, field: string): ZonedVillage {
  const zone = zoneOfProvince(village.code);
  if (!zone) throw new InvalidError('village.unknown-province', { field, code: village.code });
  return { ...village, zone };
}

/**
 * Makes villages be as given, a few statements for all; assessments and programmes are added to what is there.
 * Publishes the producers and offers that this changes and remembers each changed village in the audit log.
 * @param tx inside a transaction; villages are locked before their producers, as everywhere
 * @param villages each code once
 * @returns the codes that are new or changed
 * @throws ForbiddenError auth.not-yours, see `mayEnterVillage`
 */
export async function putVillages(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  villages: readonly ZonedVillage[],
): Promise<string[]> {
  const codes = villages.map(({ code }) => code);
  await lockVillages(tx, codes, 'no key update');
  const before = await villagesByCode(tx, codes);
  for (const village of villages) mustBeTheirs(mayEnterVillage(by, village, before.get(village.code)), 'code');
  const changed = new Set<string>();
  const note = (found: readonly string[]): void => found.forEach((code) => changed.add(code));
  await publishingChange(tx, outbox, await producersOf(tx, codes), async () => {
    note(await storeVillages(tx, villages));
    const assessments = villages.flatMap(({ code, assessment }) => (assessment ? [{ ...assessment, of: code }] : []));
    note((await storeAssessments(tx, 'village', assessments)).map(({ of }) => of));
    note(
      await storeMemberships(
        tx,
        villages.flatMap(({ code, programmes = [] }) =>
          [...new Set(programmes)].map((programme) => ({ code, programme })),
        ),
      ),
    );
  });
  const after = await villagesByCode(tx, [...changed]);
  await audit(
    tx,
    by,
    [...after].map(([subject, village]) => ({
      kind: 'village',
      subject,
      action: 'put',
      before: before.get(subject),
      after: village,
    })),
  );
  return [...changed];
}
