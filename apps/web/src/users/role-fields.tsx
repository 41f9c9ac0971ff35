import { useQuery } from '@tanstack/react-query';
import { postsQuery } from '../demands/party-queries';
import { MultiSelect, Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { programmesQuery } from '../holders/programmes-query';
import { provinces } from '../holders/provinces';
import type { RoleDraft } from './role-draft';
import { producersQuery } from './user-queries';
import { roles } from './user-search';

const shown = 30;

/** Those at which something is said. */
export const roleFields: readonly string[] = ['role', 'postId', 'producerIds', 'provinces', 'programmes'];

interface RoleFieldsProps {
  draft: RoleDraft;
  faults: Record<string, string>;
  onChange: (draft: RoleDraft) => void;
}

/** A role, and what is theirs in it, found by name. */
export function RoleFields({ draft, faults, onChange }: RoleFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<RoleDraft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <Select
        label={t('user.role')}
        description={t(`user.role-hint.${draft.role}`)}
        allowDeselect={false}
        data={roles.map((role) => ({ value: role as string, label: t(`role.${role}`) }))}
        value={draft.role}
        error={faults.role}
        onChange={(next) => {
          const role = roles.find((each) => each === next);
          if (role) change({ role });
        }}
      />
      {draft.role === 'attache' && <Post draft={draft} faults={faults} onChange={onChange} />}
      {draft.role === 'producer' && <Producers draft={draft} faults={faults} onChange={onChange} />}
      {draft.role === 'coordinator' && <Region draft={draft} faults={faults} onChange={onChange} />}
    </>
  );
}

function Post({ draft, faults, onChange }: RoleFieldsProps) {
  const { t } = useTranslation();
  const { data: posts = [] } = useQuery(postsQuery);
  return (
    <Select
      required
      searchable
      label={t('user.post')}
      placeholder={t('user.choose-post')}
      data={posts.map(({ postId, name }) => ({ value: postId, label: name }))}
      value={draft.postId ?? null}
      error={faults.postId}
      onChange={(postId) => onChange({ ...draft, postId: postId ?? undefined })}
    />
  );
}

function Producers({ draft, faults, onChange }: RoleFieldsProps) {
  const { t } = useTranslation();
  const { data: producers = [] } = useQuery(producersQuery);
  return (
    <MultiSelect
      required
      searchable
      limit={shown}
      maxValues={25}
      label={t('user.producers')}
      placeholder={draft.producerIds.length === 0 ? t('user.choose-producers') : undefined}
      nothingFoundMessage={t('user.no-producer')}
      data={producers.map(({ producerId, name }) => ({ value: producerId, label: name }))}
      value={draft.producerIds}
      error={faults.producerIds}
      onChange={(producerIds) => onChange({ ...draft, producerIds })}
    />
  );
}

function Region({ draft, faults, onChange }: RoleFieldsProps) {
  const { t } = useTranslation();
  const { data: programmes = [] } = useQuery(programmesQuery);
  return (
    <>
      <MultiSelect
        searchable
        maxValues={40}
        label={t('user.provinces')}
        placeholder={draft.provinces.length === 0 ? t('user.choose-provinces') : undefined}
        data={Object.entries(provinces).map(([value, label]) => ({ value, label }))}
        value={draft.provinces}
        error={faults.provinces}
        onChange={(next) => onChange({ ...draft, provinces: next })}
      />
      <MultiSelect
        searchable
        maxValues={20}
        label={t('user.programmes')}
        placeholder={draft.programmes.length === 0 ? t('user.choose-programmes') : undefined}
        data={programmes.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={draft.programmes}
        error={faults.programmes}
        onChange={(next) => onChange({ ...draft, programmes: next })}
      />
    </>
  );
}
