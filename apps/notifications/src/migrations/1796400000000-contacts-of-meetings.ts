import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parties of a confirmed meeting may know how to reach each other. */
export class ContactsOfMeetings1796400000000 implements MigrationInterface {
  name = 'ContactsOfMeetings1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table met_parties (
        meeting_id uuid not null,
        version integer not null,
        confirmed boolean not null,
        party_ids uuid[] not null,
        constraint met_parties_pk primary key (meeting_id),
        constraint met_parties_version check (version >= 1)
      )`);
    // What the mails so far say of their meetings.
    await runner.query(`
      insert into met_parties
      select distinct on (meeting_id) meeting_id, meeting_version, meeting ->> 'state' = 'confirmed',
        array(select (party ->> 'partyId')::uuid from jsonb_array_elements(meeting -> 'parties') as party
               where party ->> 'answer' <> 'declined')
      from message where meeting is not null order by meeting_id, meeting_version desc`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table met_parties');
  }
}
