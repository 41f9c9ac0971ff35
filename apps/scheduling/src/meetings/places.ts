import type { MeetingResource } from '@titik/contracts/meeting-parts';
import type { Resource } from '../resources/resource.entity';

/** A resource as part of a meeting; an interpreter is asked whether it comes. */
export const placeOf = ({ id, kind, name, zone, contact }: Resource): MeetingResource => ({
  resourceId: id,
  kind,
  name,
  ...(zone && { zone }),
  ...(kind === 'interpreter' && { answer: 'waiting' as const }),
  ...(contact?.email && { reachable: true }),
});

/** Where to meet online: the link of the first video room among resources that has one. */
export const linkOf = (resources: readonly Resource[]): string | undefined =>
  resources.find(({ link }) => link)?.link ?? undefined;
