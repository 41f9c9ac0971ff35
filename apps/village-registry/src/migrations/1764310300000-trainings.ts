import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table training (
    id uuid constraint pk_training primary key,
    title text not null,
    programme text constraint fk_training_programme references programme (slug),
    topics text[] not null default '{}',
    place text not null,
    starts_on date not null,
    ends_on date not null,
    capacity integer not null,
    enrolled integer not null default 0,
    constraint ck_training_period check (starts_on <= ends_on),
    constraint ck_training_capacity check (enrolled between 0 and capacity)
  )`,
  `create table training_participant (
    id uuid constraint pk_training_participant primary key,
    training_id uuid not null constraint fk_training_participant_training references training (id),
    producer_id uuid constraint fk_training_participant_producer references producer (id),
    village_code text constraint fk_training_participant_village references village (code),
    person text not null default '',
    constraint ck_training_participant_subject check (num_nonnulls(village_code, producer_id) = 1),
    constraint uq_training_participant_producer unique (training_id, producer_id, person),
    constraint uq_training_participant_village unique (training_id, village_code, person)
  )`,
  `create index ix_training_participant_producer on training_participant (producer_id)`,
  `create index ix_training_participant_village on training_participant (village_code)`,
  `create table training_session (
    id uuid constraint pk_training_session primary key,
    training_id uuid not null constraint fk_training_session_training references training (id),
    held_on date not null,
    topic text not null,
    constraint uq_training_session_topic unique (training_id, held_on, topic)
  )`,
  `create table training_attendance (
    session_id uuid not null constraint fk_training_attendance_session references training_session (id),
    participant_id uuid not null constraint fk_training_attendance_participant references training_participant (id),
    present boolean not null,
    constraint pk_training_attendance primary key (session_id, participant_id)
  )`,
];

/** Training classes, who is in them, and who came. */
export class Trainings1764310300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table training_attendance, training_session, training_participant, training');
  }
}
