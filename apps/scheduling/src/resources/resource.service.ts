import { Injectable } from '@nestjs/common';
import { eventOf } from '@titik/contracts/event-type';
import { InterpreterRecorded } from '@titik/contracts/interpreter.events';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { page } from '@titik/platform/http/page';
import { DataSource, type EntityManager, In } from 'typeorm';
import { isZone } from '../slots/local-day';
import type { NewResource, ResourceChange, ResourcePage, ResourceQuery, ResourceView } from './resource.dto';
import { Resource } from './resource.entity';

/** Interpreters, tables and video rooms that meetings may book. */
@Injectable()
export class ResourceService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** A page of them in the order in which they were written. */
  async list({ kind, language, limit, after }: ResourceQuery): Promise<ResourcePage> {
    const query = this.database
      .getRepository(Resource)
      .createQueryBuilder('r')
      .orderBy('r.id')
      .take(limit + 1);
    if (kind) query.andWhere('r.kind = :kind', { kind });
    if (language) query.andWhere(':language = any(r.languages)', { language });
    if (after) query.andWhere('r.id > :after', { after });
    return page((await query.getMany()).map(viewOf), limit, ({ id }) => id);
  }

  /** @throws NotFoundError `resource.not-found` */
  async get(id: string): Promise<ResourceView> {
    const resource = await this.database.manager.findOneBy(Resource, { id });
    if (!resource) throw new NotFoundError('resource.not-found', { id });
    return viewOf(resource);
  }

  /** @throws InvalidError `resource.interpreter-incomplete`, `resource.not-for-kind`, `party.unknown-zone` */
  add(
    by: Caller,
    { kind, name, languages = [], zone, officeHours, contact, link }: NewResource,
  ): Promise<ResourceView> {
    const resource = Object.assign(new Resource(), {
      id: newId(),
      version: 1,
      kind,
      name,
      languages,
      zone: zone ?? null,
      officeHours: officeHours ?? null,
      contact: contact ?? null,
      link: link ?? null,
      active: true,
    });
    return this.database.transaction((tx) => this.save(tx, by, 'add', resource));
  }

  /** @throws NotFoundError `resource.not-found`; ConflictError `request.version-changed`; and what `add` throws */
  change(by: Caller, id: string, match: Match | undefined, change: ResourceChange): Promise<ResourceView> {
    return this.database.transaction(async (tx) => {
      const resource = await tx.findOne(Resource, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!resource) throw new NotFoundError('resource.not-found', { id });
      const before = viewOf(resource);
      const { version } = resource;
      requireVersion(match, version);
      return this.save(tx, by, 'change', Object.assign(resource, given(change), { version: version + 1 }), before);
    });
  }

  /**
   * Active resources by id, in the order asked for.
   * @throws InvalidError `resource.unknown` for the first that is none
   */
  async require(tx: EntityManager, ids: readonly string[]): Promise<Resource[]> {
    if (ids.length === 0) return [];
    const found = await tx.findBy(Resource, { id: In([...ids]), active: true });
    const byId = new Map(found.map((resource) => [resource.id, resource]));
    return ids.map((id) => {
      const resource = byId.get(id);
      if (!resource) throw new InvalidError('resource.unknown', { field: 'resourceIds', id });
      return resource;
    });
  }

  private async save(
    tx: EntityManager,
    by: Caller,
    action: string,
    resource: Resource,
    before?: ResourceView,
  ): Promise<ResourceView> {
    mustFitKind(resource);
    await tx.save(resource);
    const after = viewOf(resource);
    await audit(tx, by, [{ kind: 'resource', subject: resource.id, action, before, after }]);
    const { id: resourceId, version, name, zone, contact } = resource;
    if (zone) {
      const interpreter = { resourceId, version, name, zone, ...(contact && { contact }) };
      await this.outbox.add(tx, [eventOf(InterpreterRecorded, { interpreter })]);
    }
    return after;
  }
}

/** What a change says; fields that it leaves out come as undefined. */
const given = (change: ResourceChange): Partial<Resource> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

function mustFitKind({ kind, zone, officeHours, languages, contact, link }: Resource): void {
  const interprets = kind === 'interpreter';
  if (interprets && !(zone && officeHours && languages.length > 0)) {
    throw new InvalidError('resource.interpreter-incomplete', { field: 'officeHours' });
  }
  if (!interprets && (zone || officeHours)) throw new InvalidError('resource.not-for-kind', { field: 'officeHours' });
  if (!interprets && contact) throw new InvalidError('resource.not-for-kind', { field: 'contact' });
  if (kind !== 'video-room' && link) throw new InvalidError('resource.not-for-kind', { field: 'link' });
  if (zone && !isZone(zone)) throw new InvalidError('party.unknown-zone', { field: 'zone', zone });
}

const viewOf = (resource: Resource): ResourceView => {
  const { id, version, kind, name, languages, zone, officeHours, contact, link, active } = resource;
  return {
    id,
    version,
    kind,
    name,
    languages,
    ...(zone && { zone }),
    ...(officeHours && { officeHours }),
    ...(contact && { contact }),
    ...(link && { link }),
    active,
  };
};
