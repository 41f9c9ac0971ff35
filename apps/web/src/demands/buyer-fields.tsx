import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Icon } from '../ui/icon';
import { CountInput } from '../ui/count-input';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import type { DemandDraft } from './draft';
import classes from './demand-form.module.css';
import { postsQuery } from './party-queries';

type Buyer = Pick<Schemas['buyer-registry.BuyerView'], 'buyerId' | 'name' | 'country'>;

interface BuyerFieldsProps {
  buyers: readonly Buyer[];
  buyer: Buyer | undefined;
  /** Where it goes, if not to where the buyer is */
  country: string | undefined;
  maxSessions: number;
  buyerFault: string | undefined;
  countryFault: string | undefined;
  sessionsFault: string | undefined;
  onChange: (change: (now: DemandDraft) => DemandDraft) => void;
  onNewBuyer: () => void;
}

/** Whose demand it is, whereto, and how many may pitch. What is typed of its products does not draw these anew. */
export const BuyerFields = memo(function BuyerFields(props: BuyerFieldsProps) {
  const { buyers, buyer, country, maxSessions, buyerFault, countryFault, sessionsFault, onChange, onNewBuyer } = props;
  const { t } = useTranslation();
  const { country: countryName } = useFormat();
  const { data: posts = [] } = useQuery(postsQuery);
  const countries = [...new Set([...posts, ...buyers].map((each) => each.country))];
  return (
    <div className={classes.buyer}>
      <div className={classes.whose}>
        <Select
          label={t('new.buyer')}
          placeholder={buyers.length === 0 ? t('new.no-buyer') : t('new.choose-buyer')}
          required
          searchable
          data={buyers.map((each) => ({
            value: each.buyerId,
            label: `${each.name} · ${countryName(each.country)}`,
          }))}
          value={buyer?.buyerId ?? null}
          error={buyerFault}
          onChange={(buyerId) => onChange((now) => ({ ...now, buyerId: buyerId ?? undefined }))}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          mt={4}
          leftSection={<Icon name="plus" size={14} />}
          onClick={onNewBuyer}
        >
          {t('buyer.new')}
        </Button>
      </div>
      <div>
        <Select
          label={t('new.destination')}
          searchable
          data={countries
            .map((code) => ({ value: code, label: countryName(code) }))
            .toSorted((a, b) => (a.label < b.label ? -1 : 1))}
          value={country ?? buyer?.country ?? null}
          error={countryFault}
          onChange={(code) => onChange((now) => ({ ...now, country: code ?? undefined }))}
        />
      </div>
      <div>
        <CountInput
          label={t('new.sessions')}
          min={0}
          max={20}
          value={maxSessions}
          error={sessionsFault}
          onChange={(value) => onChange((now) => ({ ...now, maxSessions: typeof value === 'number' ? value : 0 }))}
        />
      </div>
    </div>
  );
});
