import { Button } from '@mantine/core';
import { geoMercator, geoPath } from 'd3-geo';
import { useMemo, useState } from 'react';
import { Group, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import land from './land.json';
import classes from './origin-map.module.css';
import { frameOf, type Origin, type Place } from './origins';

const size = { width: 640, height: 360 };

interface OriginMapProps {
  origins: readonly Origin[];
  /** Of these the ways are drawn too */
  chosen: ReadonlySet<string>;
  colorOf: (producerId: string) => string;
}

/** Indonesia with the villages, where their goods are brought together, and the ports they leave from. */
export default function OriginMap({ origins, chosen, colorOf }: OriginMapProps) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const shown = origins.filter(({ producerId }) => chosen.has(producerId));
  const others = origins.filter(({ producerId }) => !chosen.has(producerId));
  const near = (shown.length > 0 ? shown : others).flatMap(placesOf);
  const frame = JSON.stringify(frameOf(whole ? [] : near));
  const { outlines, project } = useMemo(() => draw(JSON.parse(frame) as [Place, Place]), [frame]);
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('map.label')} className={classes.map}>
        <path d={outlines.neighbours} className={classes.neighbours} />
        <path d={outlines.indonesia} className={classes.indonesia} />
        {others.map((origin) => (
          <Dots key={origin.producerId} origin={origin} project={project} color="var(--quiet)" faint />
        ))}
        {shown.map((origin) => (
          <Ways key={origin.producerId} origin={origin} project={project} color={colorOf(origin.producerId)} />
        ))}
        {shown.map((origin) => (
          <Dots key={origin.producerId} origin={origin} project={project} color={colorOf(origin.producerId)} />
        ))}
        <Ports origins={shown} project={project} />
      </svg>
      <figcaption>
        <Group justify="space-between" gap="xs" mt={6}>
          <Group gap="sm">
            <Key sign={<circle cx={6} cy={6} r={4} fill="var(--series-0)" />} label={t('map.village')} />
            <Key sign={<path d="M6 1l5 5-5 5-5-5z" fill="var(--series-0)" />} label={t('map.point')} />
            <Key
              sign={<rect x={2} y={2} width={8} height={8} fill="var(--mantine-color-text)" />}
              label={t('map.port')}
            />
          </Group>
          <Button size="compact-xs" variant="subtle" onClick={() => setWhole(!whole)}>
            {t(whole ? 'map.nearer' : 'map.whole')}
          </Button>
        </Group>
        <Text size="xs" c="var(--quiet)" mt={4}>
          {t('map.rough')}
        </Text>
      </figcaption>
    </figure>
  );
}

type Project = (place: Place) => Place;

const placesOf = ({ villages, port }: Origin): Place[] => [
  ...villages.map(({ place }) => place),
  ...(port ? [port.place] : []),
];

function draw([[west, south], [east, north]]: [Place, Place]) {
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator().fitExtent(
    [
      [12, 12],
      [size.width - 12, size.height - 12],
    ],
    corners,
  );
  projection.clipExtent([
    [-20, -20],
    [size.width + 20, size.height + 20],
  ]);
  const path = geoPath(projection).digits(1);
  const outline = (coordinates: unknown): string =>
    path({ type: 'MultiPolygon', coordinates: coordinates as number[][][][] }) ?? '';
  return {
    outlines: { indonesia: outline(land.indonesia), neighbours: outline(land.neighbours) },
    project: (place: Place): Place => projection(place) ?? [-99, -99],
  };
}

function Ways({ origin, project, color }: { origin: Origin; project: Project; color: string }) {
  if (!origin.point) return null;
  const to = project(origin.point.place);
  const port = origin.port && project(origin.port.place);
  return (
    <g stroke={color} fill="none" strokeWidth={1.5} opacity={0.8}>
      {origin.villages.map(({ place }) => (
        <path key={place.join()} d={`M${project(place).join()}L${to.join()}`} strokeDasharray="3 3" />
      ))}
      {port && <path d={`M${to.join()}L${port.join()}`} strokeWidth={2} />}
    </g>
  );
}

function Dots({
  origin,
  project,
  color,
  faint = false,
}: {
  origin: Origin;
  project: Project;
  color: string;
  faint?: boolean;
}) {
  return (
    <g fill={color} opacity={faint ? 0.55 : 1}>
      {origin.villages.map(({ place, names }) => {
        const [x, y] = project(place);
        return (
          <circle
            key={place.join()}
            cx={x}
            cy={y}
            r={faint ? 3 : 4 + Math.min(names.length - 1, 3)}
            className={classes.dot}
          >
            <title>{`${origin.name}: ${names.join(', ')}`}</title>
          </circle>
        );
      })}
      {!faint && origin.point && (
        <path
          d="M0-8l8 8-8 8-8-8z"
          transform={`translate(${project(origin.point.place).join()})`}
          className={classes.dot}
        >
          <title>{[origin.point.name, origin.name].filter(Boolean).join(' · ')}</title>
        </path>
      )}
    </g>
  );
}

function Ports({ origins, project }: { origins: readonly Origin[]; project: Project }) {
  const ports = new Map(origins.flatMap(({ port }) => (port ? [[port.name, port.place] as const] : [])));
  return [...ports].map(([name, place]) => {
    const [x, y] = project(place);
    return (
      <g key={name} transform={`translate(${x},${y})`}>
        <rect x={-5} y={-5} width={10} height={10} className={classes.port} />
        <text x={9} y={4} className={classes.label}>
          {name}
        </text>
      </g>
    );
  });
}

const Key = ({ sign, label }: { sign: React.ReactNode; label: string }) => (
  <Group gap={4} wrap="nowrap">
    <svg width={12} height={12} aria-hidden>
      {sign}
    </svg>
    <Text size="xs">{label}</Text>
  </Group>
);
