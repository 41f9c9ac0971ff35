import { SetMetadata } from '@nestjs/common';
import type { Role } from './principal';

/** Who may use a door; `open`: anybody, without a token. */
export type Access = { open: true } | { roles: readonly Role[] };

export const ACCESS = 'titik:access';

/** The door is for these roles. What of it is theirs is for the service to say. */
export const Allow = (...roles: Role[]) => SetMetadata(ACCESS, { roles } satisfies Access);

/** The door is for anybody: health, or a link that is a secret itself. */
export const Open = () => SetMetadata(ACCESS, { open: true } satisfies Access);
