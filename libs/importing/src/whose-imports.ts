import { isRole, mayDoAll } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { type FindOptionsWhere, Raw } from 'typeorm';
import type { ImportJob } from './jobs/import-job.entity';

/** Whether an import is theirs to see and steer: an attaché's are those of their post, a coordinator's their own. */
export function isTheirImport(by: Caller, { principal: sender }: Pick<ImportJob, 'principal'>): boolean {
  if (mayDoAll(by)) return true;
  const { role, postId, subject } = by.principal!;
  if (sender?.role !== role) return false;
  return role === 'attache' ? sender.postId === postId : sender.subject === subject;
}

/** The same for a list. */
export function theirImports(by: Caller): FindOptionsWhere<ImportJob> {
  if (mayDoAll(by)) return {};
  const { role, postId, subject } = by.principal!;
  const whose = isRole(by, 'attache') ? { role, postId } : { role, subject };
  return { principal: Raw((sender) => `${sender} @> :whose::jsonb`, { whose: JSON.stringify(whose) }) };
}
