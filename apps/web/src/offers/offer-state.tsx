import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { Offer } from './offer-queries';

const tones: Record<string, Tone> = { draft: 'plain', submitted: 'warn', curated: 'good', rejected: 'bad' };

/** Whether an offer is on the market, and how far its curation is. */
export function OfferState({ offer: { state, curation = 'draft' } }: { offer: Offer }) {
  const { t } = useTranslation();
  if (state === 'withdrawn') return <Tag tone="plain" label={t('offer.withdrawn')} />;
  return <Tag tone={tones[curation]} label={t(`offer.curation.${curation}`)} />;
}
