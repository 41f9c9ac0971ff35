import type { Role } from '@titik/platform/auth/principal';
import { connectionOptions } from '@titik/platform/service-database';
import { DataSource } from 'typeorm';
import { v5 } from 'uuid';
import { postIdOf } from '../../apps/buyer-registry/src/trade-posts/seed-posts';
import { database } from '../../apps/identity/src/data-source';
import { hashOf } from '../../apps/identity/src/passwords/password-hash';
import { rowsOf } from '../../apps/identity/src/users/rows';
import { User } from '../../apps/identity/src/users/user.entity';
import { idOf, namespace } from './ids';

export interface DemoUser {
  email: string;
  name: string;
  role: Role;
  password: string;
  postId?: string;
  producerIds?: string[];
  programmes?: string[];
  provinces?: string[];
}

/** One of each role. Their passwords are known to everybody: they are for a stack on one's own machine. */
export const demoUsers: readonly DemoUser[] = [
  {
    email: 'operator@titik-temu.example',
    name: 'Operator',
    role: 'operator',
    password: 'kopi pagi di dermaga',
  },
  {
    email: 'sydney@titik-temu.example',
    name: 'ITPC Sydney',
    role: 'attache',
    password: 'tuna untuk pasar sydney',
    postId: postIdOf('itpc', 'Sydney'),
  },
  {
    email: 'maritim@titik-temu.example',
    name: 'DSA Yayasan Maritim Nusantara',
    role: 'producer',
    password: 'rajungan segar dari bangkalan',
    producerIds: [idOf.producer('dsa-yayasan-maritim-nusantara')],
  },
  {
    email: 'jatim@titik-temu.example',
    name: 'Koordinator Jawa Timur',
    role: 'coordinator',
    password: 'desa pesisir siap ekspor',
    provinces: ['35'],
  },
];

/**
 * Adds the demo's users where they are missing; whoever is there keeps what they have.
 * @param databaseUrl of identity
 */
export async function seedUsers(databaseUrl: string): Promise<DemoUser[]> {
  const dataSource = await new DataSource(connectionOptions(database, databaseUrl, 2)).initialize();
  try {
    for (const { email, name, password, ...rows } of demoUsers) {
      if (await dataSource.manager.existsBy(User, { email })) continue;
      const user = Object.assign(new User(), {
        userId: v5(`user:${email}`, namespace),
        email,
        name,
        locale: 'id',
        ...rowsOf(rows),
        state: 'active',
        passwordHash: await hashOf(password),
        createdAt: new Date(),
        lastSignInAt: null,
      });
      await dataSource.manager.createQueryBuilder().insert().into(User).values(user).orIgnore().execute();
    }
  } finally {
    await dataSource.destroy();
  }
  return [...demoUsers];
}
