import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Empty } from '../ui/empty';
import { Page } from '../ui/page';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { type Producer, rememberProducer, useMyProducer, useMyProducers } from './my-producers';

interface OwnPageProps {
  title: string;
  actions?: ReactNode;
  children: (producer: Producer) => ReactNode;
}

/** A page about one of the reader's producers; who speaks for several chooses. */
export function OwnPage({ title, actions, children }: OwnPageProps) {
  const { t } = useTranslation();
  const producer = useMyProducer();
  return (
    <Page title={title} beside={<ProducerChoice />} actions={actions}>
      {producer ? children(producer) : <Empty title={t('mine.nobody')} next={t('mine.nobody-next')} />}
    </Page>
  );
}

function ProducerChoice() {
  const { t } = useTranslation();
  const producers = useMyProducers();
  const producer = useMyProducer();
  const navigate = useNavigate();
  if (producers.length < 2) return null;
  return (
    <Select
      aria-label={t('mine.choose')}
      data={producers.map(({ producerId, name }) => ({ value: producerId, label: name }))}
      value={producer?.producerId ?? null}
      allowDeselect={false}
      onChange={(of) => {
        if (!of) return;
        rememberProducer(of);
        void navigate({ to: '.', search: (now) => ({ ...now, of }) });
      }}
    />
  );
}
