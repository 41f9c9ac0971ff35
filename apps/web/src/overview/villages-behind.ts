import type { LinkProps } from '@tanstack/react-router';
import type { VillageSearch } from '../villages/village-search';
import type { VillageGrouping } from './overview-queries';

/** The list of the villages behind a bar; undefined where no list can be narrowed down to them. */
export function villagesBehind(
  by: VillageGrouping,
  group: { key: string; name: string } | undefined,
  step: NonNullable<VillageSearch['step']>,
  whose: 'mine' | 'all',
): LinkProps | undefined {
  const search = searchOf(by, group);
  if (!search) return undefined;
  return {
    to: '/villages',
    search: { ...search, ...(step !== 'registered' && { step }), ...(whose === 'all' && { all: true as const }) },
  };
}

function searchOf(by: VillageGrouping, group?: { key: string; name: string }): VillageSearch | undefined {
  if (!group) return {};
  if (by === 'province') return { province: group.name };
  if (by === 'programme') return group.key === 'none' ? undefined : { programme: group.key };
  return { cluster: group.key === '1' ? '1' : group.key === '2' ? '2' : 'none' };
}
