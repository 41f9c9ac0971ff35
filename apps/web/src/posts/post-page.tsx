import { getRouteApi } from '@tanstack/react-router';
import { PostPolicy } from './post-policy';

const route = getRouteApi('/posts/$postId');

export const PostPage = () => <PostPolicy postId={route.useParams().postId} />;
