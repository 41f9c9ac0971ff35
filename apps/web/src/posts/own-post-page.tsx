import { useMe } from '../app/me';
import { Empty } from '../ui/empty';
import { useTranslation } from '../words/translation';
import { PostPolicy } from './post-policy';

/** The post of whoever is signed in. */
export function OwnPostPage() {
  const { t } = useTranslation();
  const { postId } = useMe();
  return postId ? (
    <PostPolicy postId={postId} />
  ) : (
    <Empty title={t('post.not-yours')} next={t('post.not-yours-next')} />
  );
}
