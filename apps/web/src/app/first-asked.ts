import type { pages } from './pages';

/**
 * What a page asks the server for before its first picture, letter for letter, so that the gateway can name it in the
 * page and it comes along with the scripts. `$name` stands for what the address has there, else for what belongs to
 * whoever is signed in: an attaché's `$postId`, the `$producerId` of who speaks for one.
 */
export const firstAsked: Partial<Record<keyof typeof pages, string[]>> = {
  '/demands': ['/api/v1/demands?limit=200&postId=$postId'],
  '/demands/new': ['/api/v1/buyers?limit=200&postId=$postId'],
  '/demands/$demandId': ['/api/v1/demands/$demandId', '/api/v1/matches/$demandId'],
  '/demands/$demandId/edit': ['/api/v1/demands/$demandId'],
  '/meetings': ['/api/v1/meetings?limit=200'],
  '/deals': ['/api/v1/deals?limit=200&postId=$postId&state=open'],
  '/deals/$dealId': ['/api/v1/deals/$dealId'],
  '/producers/$producerId': ['/api/v1/producers/$producerId'],
  '/villages/$code': ['/api/v1/villages/$code'],
  '/invitations': ['/api/v1/producers/$producerId', '/api/v1/meetings?limit=200'],
  '/offers': ['/api/v1/producers/$producerId', '/api/v1/offers?producerId=$producerId&limit=200'],
  '/offers/$offerId': ['/api/v1/offers/$offerId'],
  '/gaps': ['/api/v1/producers/$producerId', '/api/v1/standings/$producerId'],
  '/overview': ['/api/v1/villages/funnel?by=province&whose=mine'],
  '/villages': ['/api/v1/villages?limit=200&whose=mine'],
  '/villages/$code/assess': ['/api/v1/villages/$code'],
  '/trainings/$trainingId': ['/api/v1/trainings/$trainingId'],
  '/forum-days': ['/api/v1/forum-days?limit=200'],
  '/forum-days/$dayId': [
    '/api/v1/forum-days/$dayId',
    '/api/v1/forum-days/$dayId/participants',
    '/api/v1/forum-days/$dayId/tables',
    '/api/v1/forum-days/$dayId/interpreters',
    '/api/v1/forum-days/$dayId/wishes',
  ],
  '/status': ['/api/v1/services/status'],
  '/users': ['/api/v1/users?limit=50'],
};
