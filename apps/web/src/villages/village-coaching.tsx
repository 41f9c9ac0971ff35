import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import classes from './village-coaching.module.css';
import { coachingQuery } from './village-queries';

/** The offers of a village, and what keeps each from open demand. */
export function VillageCoaching({ code }: { code: string }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { data, error, refetch, isPending } = useQuery(coachingQuery(code, language));
  const offers = data?.offers ?? [];
  return (
    <Panel title={t('village.coaching')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading rows={2} />}
      {!isPending && !error && offers.length === 0 && (
        <Empty title={t('village.no-offers')} next={t('village.no-offers-next')} />
      )}
      <Stack gap="md">
        {offers.map(({ offerId, product, producerId, producerName, openAlready, gaps }) => (
          <div key={offerId}>
            <Text size="sm" fw={600}>
              {product}
            </Text>
            <Text size="xs" c="var(--quiet)">
              <Link to="/producers/$producerId" params={{ producerId }}>
                {producerName}
              </Link>
              {` · ${t('village.open-already', { count: openAlready })}`}
            </Text>
            {gaps.length === 0 && <Text size="sm">{t('village.nothing-missing')}</Text>}
            <ul className={classes.gaps}>
              {gaps.map(({ lack, text, examples }) => (
                <li key={`${lack.gate} ${lack.item}`}>
                  <Text size="sm">{text}</Text>
                  <Text size="xs" c="var(--quiet)" component="div">
                    {examples.map((example, place) => (
                      <span key={example.lineId}>
                        {place > 0 && ', '}
                        <Link
                          to="/demands/$demandId"
                          params={{ demandId: example.demandId }}
                          search={{ line: example.lineId }}
                        >
                          {example.words}
                        </Link>
                      </span>
                    ))}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
