import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { DataSource, type EntityManager, In } from 'typeorm';
import { isZone } from '../slots/local-day';
import type { NewResource, ResourceChange, ResourcePage, ResourceQuery, ResourceView } from './resource.dto';
import { Resource } from './resource.entity';

/** Interpreters, tables and video rooms that meetings may book. */
@Injectable()
export class ResourceService {
  constructor(private readonly database: DataSource) {}

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
    return viewOf(await this.find(this.database.manager, id));
  }

  /** @throws InvalidError `resource.interpreter-incomplete`, `resource.not-for-kind`, `party.unknown-zone` */
  add(by: Caller, { kind, name, languages = [], zone, officeHours, link }: NewResource): Promise<ResourceView> {
    const resource = Object.assign(new Resource(), {
      id: newId(),
      kind,
      name,
      languages,
      zone: zone ?? null,
      officeHours: officeHours ?? null,
      link: link ?? null,
      active: true,
    });
    return this.database.transaction((tx) => save(tx, by, 'add', resource));
  }

  /** @throws NotFoundError `resource.not-found`, and what `add` throws */
  change(by: Caller, id: string, change: ResourceChange): Promise<ResourceView> {
    return this.database.transaction(async (tx) => {
      const resource = await this.find(tx, id);
      const before = viewOf(resource);
      return save(tx, by, 'change', Object.assign(resource, change), before);
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

  private async find(tx: EntityManager, id: string): Promise<Resource> {
    const resource = await tx.findOneBy(Resource, { id });
    if (!resource) throw new NotFoundError('resource.not-found', { id });
    return resource;
  }
}

async function save(
  tx: EntityManager,
  by: Caller,
  action: string,
  resource: Resource,
  before?: ResourceView,
): Promise<ResourceView> {
  const { kind, zone, officeHours, languages, link } = resource;
  const interprets = kind === 'interpreter';
  if (interprets && !(zone && officeHours && languages.length > 0)) {
    throw new InvalidError('resource.interpreter-incomplete', { field: 'officeHours' });
  }
  if (!interprets && (zone || officeHours)) throw new InvalidError('resource.not-for-kind', { field: 'officeHours' });
  if (kind !== 'video-room' && link) throw new InvalidError('resource.not-for-kind', { field: 'link' });
  if (zone && !isZone(zone)) throw new InvalidError('party.unknown-zone', { field: 'zone', zone });
  await tx.save(resource);
  const after = viewOf(resource);
  await audit(tx, by, [{ kind: 'resource', subject: resource.id, action, before, after }]);
  return after;
}

const viewOf = ({ id, kind, name, languages, zone, officeHours, link, active }: Resource): ResourceView => ({
  id,
  kind,
  name,
  languages,
  ...(zone && { zone }),
  ...(officeHours && { officeHours }),
  ...(link && { link }),
  active,
});
