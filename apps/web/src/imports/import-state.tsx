import { Group } from '../ui/plain';
import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { Import } from './import-queries';

const tones: Record<Import['state'], Tone> = {
  uploading: 'plain',
  waiting: 'plain',
  running: 'warn',
  'needs-mapping': 'warn',
  done: 'good',
  failed: 'bad',
  cancelled: 'plain',
};

/** How far an import is, by its word; and whether it was only tried. */
export function ImportState({ job }: { job: Pick<Import, 'state' | 'dryRun'> }) {
  const { t } = useTranslation();
  return (
    <Group gap={4}>
      <Tag tone={tones[job.state]} label={t(`imports.state.${job.state}`)} />
      {job.dryRun && <Tag tone="plain" label={t('imports.tried')} />}
    </Group>
  );
}
