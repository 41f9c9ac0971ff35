import type { Principal } from '@titik/platform/auth/principal';
import { byService } from '@titik/platform/caller';
import { aPrincipal } from '@titik/testing/a-principal';
import { isTheirImport } from './whose-imports';

const by = (part: Partial<Principal>) => ({ actor: 'x', principal: aPrincipal(part) });
const sydney = aPrincipal({ role: 'attache', postId: 'sydney', subject: 'ayu' });
const coordinator = aPrincipal({ role: 'coordinator', provinces: ['35'], subject: 'budi' });

it.each<[string, Principal | null, Parameters<typeof isTheirImport>[0], boolean]>([
  ['an attaché’s is their post’s', sydney, by({ role: 'attache', postId: 'sydney', subject: 'rini' }), true],
  ['and no other post’s', sydney, by({ role: 'attache', postId: 'tokyo', subject: 'ayu' }), false],
  ['a coordinator’s is their own', coordinator, by({ role: 'coordinator', subject: 'budi' }), true],
  [
    'and not of another coordinator',
    coordinator,
    by({ role: 'coordinator', provinces: ['35'], subject: 'siti' }),
    false,
  ],
  ['nor of a person in another role', sydney, by({ role: 'coordinator', subject: 'ayu' }), false],
  ['one from before sign-in is the operators’', null, by({ role: 'coordinator', subject: 'budi' }), false],
  ['an operator’s are all', coordinator, by({}), true],
  ['a service’s are all', null, byService('imports'), true],
])('%s', (_, principal, asker, theirs) => {
  expect(isTheirImport(asker, { principal })).toBe(theirs);
});
