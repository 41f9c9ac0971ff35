import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { producerQuery } from '../demands/party-queries';
import { Page } from '../ui/page';
import { Tag } from '../ui/tag';
import { villageQuery } from '../villages/village-queries';
import { useTranslation } from '../words/translation';
import { AssessForm } from './assess-form';
import { formsQuery } from './readiness-queries';

const villageRoute = getRouteApi('/villages/$code/assess');
const producerRoute = getRouteApi('/producers/$producerId/assess');

/** Assesses a village: its cluster follows from the answers. */
export function AssessVillagePage() {
  const { code } = villageRoute.useParams();
  const { data: village } = useSuspenseQuery(villageQuery(code));
  return (
    <Frame
      name={village.name}
      cluster={village.cluster}
      back={
        <Link to="/villages/$code" params={{ code }}>
          {village.name}
        </Link>
      }
    >
      <AssessForm subject={{ code }} cluster={village.cluster} />
    </Frame>
  );
}

/** The same for a producer. */
export function AssessProducerPage() {
  const { producerId } = producerRoute.useParams();
  const { data: producer } = useSuspenseQuery(producerQuery(producerId));
  return (
    <Frame
      name={producer.name}
      back={
        <Link to="/producers/$producerId" params={{ producerId }}>
          {producer.name}
        </Link>
      }
    >
      <AssessForm subject={{ producerId }} />
    </Frame>
  );
}

function Frame({ name, cluster, back, children }: FrameProps) {
  const { t } = useTranslation();
  useQuery(formsQuery);
  return (
    <Page
      title={t('assess.title', { name })}
      beside={
        cluster !== undefined && (
          <Tag
            tone={cluster === 1 ? 'good' : 'warn'}
            label={t('assess.now', { cluster: t(`producer.cluster.${cluster === 1 ? 1 : 2}`) })}
          />
        )
      }
      actions={back}
    >
      {children}
    </Page>
  );
}

interface FrameProps {
  name: string;
  cluster?: number;
  back: React.ReactNode;
  children: React.ReactNode;
}
