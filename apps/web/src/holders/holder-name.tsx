import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../words/translation';
import type { Held } from './holders';
import { programmesQuery } from './programmes-query';
import { provinces } from './provinces';

/** Who holds it, in words: `Held by Jawa Timur`. */
export function HolderName({ programme, province }: Held) {
  const { t } = useTranslation();
  const { data: programmes = [] } = useQuery({ ...programmesQuery, enabled: !!programme });
  const names = [
    ...(programme ? [programmes.find(({ slug }) => slug === programme)?.name ?? programme] : []),
    ...(province ? [provinces[province] ?? province] : []),
  ];
  return <>{t('holder.by', { name: names.join(', ') || t('holder.nobody') })}</>;
}
