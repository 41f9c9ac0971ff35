import { getRouteApi } from '@tanstack/react-router';
import { Choice } from '../ui/choice';
import { Page } from '../ui/page';
import { useTranslation } from '../words/translation';
import { LearntWords } from './learnt-words';
import { UnresolvedWords } from './unresolved-words';
import { wordSearch } from './word-search';

const route = getRouteApi('/unresolved-words');
const views = ['waiting', 'learnt', 'answered', 'dismissed'] as const;

/** Words that nobody could place, and what people said that they mean. */
export function WordsPage() {
  const { t } = useTranslation();
  const { view = 'waiting' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={t('word.title')}
      actions={
        <Choice
          label={t('meeting.show')}
          value={view}
          onChange={(next) => void navigate({ search: wordSearch({ view: next }), replace: true })}
          options={views.map((each) => ({ value: each, label: t(`word.view.${each}`) }))}
        />
      }
    >
      {view === 'learnt' ? <LearntWords /> : <UnresolvedWords key={view} state={view} />}
    </Page>
  );
}
