import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Anchor, Text } from '@mantine/core';
import { postsQuery } from '../demands/party-queries';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Row, Rows } from '../ui/rows';
import { useTranslation } from '../words/translation';

const route = getRouteApi('/posts');

/** Trade posts, and which of them want their demands matched in a way of their own. */
export function PostsPage() {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(postsQuery);
  const wanted = q.toLowerCase();
  const shown = data?.filter((post) =>
    `${post.name} ${post.city} ${country(post.country)}`.toLowerCase().includes(wanted),
  );
  return (
    <Page title={t('post.title')}>
      <TextInput
        mb="sm"
        maw={420}
        aria-label={t('post.find')}
        placeholder={t('post.find')}
        leftSection={<Icon name="search" size={16} />}
        value={q}
        onChange={(event) => {
          const text = event.currentTarget.value;
          void navigate({ search: text ? { q: text } : {}, replace: true });
        }}
      />
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={8} height={52} />}
      {shown?.length === 0 && <Empty title={t('post.none')} next={t('list.none-found-next')} />}
      {shown && shown.length > 0 && (
        <Rows label={t('post.title')}>
          {shown.map((post) => (
            <Row key={post.postId}>
              <Anchor
                fw={600}
                size="sm"
                renderRoot={(props) => <Link {...props} to="/posts/$postId" params={{ postId: post.postId }} />}
              >
                {post.name}
              </Anchor>
              <Text size="xs" c="var(--quiet)">
                {[country(post.country), post.city, t(post.policy ? 'post.own-policy' : 'post.usual-policy')].join(
                  ' · ',
                )}
              </Text>
            </Row>
          ))}
        </Rows>
      )}
    </Page>
  );
}
