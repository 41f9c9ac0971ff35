import { serviceDatabase } from '@titik/platform/service-database';
import { OidcPayload } from './issuer/oidc-payload.entity';
import { Initial1797000000000 } from './migrations/1797000000000-initial';
import { SignInAttempt } from './sign-in/sign-in-attempt.entity';
import { UserLink } from './users/user-link.entity';
import { User } from './users/user.entity';

export const database = serviceDatabase('identity', {
  entities: [User, UserLink, SignInAttempt, OidcPayload],
  migrations: [Initial1797000000000],
});
