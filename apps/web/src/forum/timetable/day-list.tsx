import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Text, Title } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { TimetableBy } from '../day-search';
import type { Wish } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import classes from './day-list.module.css';
import { type GridRow, isPlaced } from './grid-rows';

interface DayListProps {
  records: DayRecords;
  rows: readonly GridRow[];
  by: TimetableBy;
  of: string | undefined;
  onShow: (wish: Wish) => void;
}

/** One party's or table's day, hour by hour, or all meetings of one hour: as it is read on a phone. */
export function DayList({ records, rows, by, of, onShow }: DayListProps) {
  const { t } = useTranslation();
  const { day, wishes } = records;
  if (by === 'slot') {
    const slot = day.slots.find(({ no }) => String(no) === of) ?? day.slots[0];
    const meetings = wishes
      .filter(isPlaced)
      .filter(({ place }) => place.slot === slot.no)
      .toSorted((a, b) => a.place.tableNo - b.place.tableNo);
    return (
      <section aria-label={slot.label}>
        <Title order={2} mb="xs" className="numbers">
          {t('forum.timetable.slot-title', { time: slot.label, count: meetings.length })}
        </Title>
        {meetings.length === 0 && (
          <Empty title={t('forum.timetable.slot-free')} next={t('forum.timetable.slot-free-next')} />
        )}
        <ul className={classes.list}>
          {meetings.map((wish) => (
            <Line
              key={wish.wishId}
              lead={t('forum.table', { number: wish.place.tableNo })}
              wish={wish}
              text={`${wish.nameOfA} – ${wish.nameOfB}`}
              records={records}
              onShow={onShow}
            />
          ))}
        </ul>
      </section>
    );
  }
  const row = rows.find(({ id }) => id === of) ?? rows.find(({ meetings }) => meetings.length > 0) ?? rows[0];
  if (!row) return null;
  return (
    <section aria-label={row.title}>
      <Title order={2} mb={2}>
        {by === 'table' ? t('forum.table', { number: row.title }) : row.title}
      </Title>
      <Text size="sm" c="var(--quiet)" mb="xs" className="numbers">
        {t('forum.timetable.row', { count: row.meetings.length })}
        {row.gaps.length > 0 && ` · ${t('forum.timetable.breaks', { count: row.gaps.length })}`}
      </Text>
      <ul className={classes.list}>
        {day.slots.map(({ no, label }) => {
          const wish = row.meetings.find(({ place }) => place?.slot === no);
          if (wish?.place) {
            const other = wish.a === row.id ? wish.nameOfB : wish.nameOfA;
            return (
              <Line
                key={no}
                lead={label}
                wish={wish}
                text={by === 'table' ? `${wish.nameOfA} – ${wish.nameOfB}` : other}
                note={by === 'party' ? t('forum.table', { number: wish.place.tableNo }) : undefined}
                records={records}
                onShow={onShow}
              />
            );
          }
          const waits = row.gaps.some(({ from, length }) => no >= from && no < from + length);
          const closed = row.closed.includes(no);
          return (
            <li key={no} className={classes.free} data-waits={waits || undefined}>
              <span className={classes.lead}>{label}</span>
              <span>
                {t(closed ? 'forum.timetable.away' : waits ? 'forum.timetable.waits' : 'forum.timetable.free')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface LineProps {
  lead: string;
  wish: Wish;
  text: string;
  note?: string;
  records: DayRecords;
  onShow: (wish: Wish) => void;
}

function Line({ lead, wish, text, note, records, onShow }: LineProps) {
  const { t } = useTranslation();
  const interpreter = records.interpreters.find(({ resourceId }) => resourceId === wish.place?.interpreterId);
  const notes = [note, interpreter && t('forum.timetable.interpreter', { name: interpreter.name })].filter(Boolean);
  return (
    <li>
      <button type="button" className={classes.meeting} onClick={() => onShow(wish)}>
        <span className={classes.lead}>{lead}</span>
        <span className={classes.text}>
          <b>{text}</b>
          {notes.length > 0 && <small>{notes.join(' · ')}</small>}
        </span>
        {wish.lockedSlot !== undefined && (
          <span title={t('forum.timetable.locked')}>
            <Icon name="lock" size={14} />
            <span className="visually-hidden">{t('forum.timetable.locked')}</span>
          </span>
        )}
      </button>
    </li>
  );
}
