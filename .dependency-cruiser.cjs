// The walls of the house. A broken rule fails the build.
const pure = [
  '^apps/matching/src/(market|consortium)/',
  '^apps/matching/src/standing/(market-feedback|verdict)',
  '^apps/scheduling/src/slots/',
  '^apps/scheduling/src/forum/engine/',
  '^libs/calendar/',
  '^apps/scheduling/src/forum/schedule/(forum-records|instance|seats|clashes)',
  '^apps/scheduling/src/forum/solving/(solve-worker\\.|solve-task|run-progress|outcome|tell-reason)',
  '^apps/scheduling/src/forum/publishing/(plan-publication|soundness)',
  '^apps/scheduling/src/forum/live/(live-change|mend)',
  '^apps/scheduling/src/forum/timetable/timetable(-page|-csv)?\\.ts$',
  '^libs/catalogue/',
  '^libs/importing/src/reading/',
];
const specs = '\\.(spec|int-spec|e2e-spec|browser-spec)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-web-app-knows-the-api-only-by-its-document',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|tools)/' },
    },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^(apps|tools)/' } },
    {
      name: 'contracts-import-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: specs },
      to: { path: '^(apps|libs|tools)/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'pure-files-import-no-framework',
      severity: 'error',
      from: { path: pure, pathNot: specs },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|kafkajs|fastify|rxjs)' },
    },
    {
      name: 'only-the-bus-knows-kafkajs',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/eventing/src/(kafka-|create-topics)' },
      to: { path: 'node_modules/kafkajs' },
    },
    {
      name: 'product-never-imports-its-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [specs, '^libs/testing/', '\\.contract\\.ts$'] },
      to: { path: ['^libs/testing/', specs] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
