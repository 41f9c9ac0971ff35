import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { releaseMonths } from './commit-months';
import { ContractEntity } from './contract.entity';
import { findContracts } from './find-contracts';
import type { ReckonedMonth } from './reckon-months';
import { sameContract } from './same-contract';
import { storeMonths } from './store-months';
import { takeMonths } from './take-months';

/** What a deal wants of one offer: months that are none end the contract. */
interface SignedContract {
  contractId: string;
  dealId: string;
  offerId: string;
  demandId: string;
  reference?: string;
  months: readonly ReckonedMonth[];
}

/**
 * Makes the contract of a deal with an offer be as signed. It was signed elsewhere, so it is not refused: of what the
 * offer does not have free it takes what there is, and the rest stays on record as short. The caller holds the offer's
 * producer, and publishes.
 * @param why stands as the reason where the contract ends
 * @returns whether anything changed
 */
export async function settleContract(
  tx: EntityManager,
  by: Caller,
  signed: SignedContract,
  now: Date,
  why: string,
): Promise<boolean> {
  const { contractId: id, dealId, offerId, demandId, reference, months } = signed;
  const [before] = await findContracts(tx, { id });
  const contract = await tx.findOneBy(ContractEntity, { id });
  if (months.length === 0) {
    if (contract?.state !== 'active') return false;
    await releaseMonths(tx, id);
    contract.cancel(now, why);
    await tx.save(ContractEntity, contract);
    return told(tx, by, 'cancel', { id, before, reason: why });
  }
  if (contract?.state === 'active' && sameContract(before, signed, months)) {
    return (await takeMonths(tx, id)) && told(tx, by, 'fill', { id, before });
  }
  if (contract) await releaseMonths(tx, id);
  const written = contract ?? tx.create(ContractEntity, { id, dealId, offerId, demandId, buyer: null });
  written.resign(reference);
  await tx.save(ContractEntity, written);
  await storeMonths(tx, id, months);
  await takeMonths(tx, id);
  return told(tx, by, contract ? 'change' : 'make', { id, before });
}

interface Told {
  id: string;
  before?: object;
  reason?: string;
}

async function told(tx: EntityManager, by: Caller, action: string, { id, before, reason }: Told): Promise<true> {
  const [after] = await findContracts(tx, { id });
  await audit(tx, by, [{ kind: 'contract', subject: id, action, before, after, reason }]);
  return true;
}
