import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type ProxyOptions, type Rolldown } from 'vite';
import { firstAsked } from './src/app/first-asked';
import { looks } from './src/app/looks';

/** Kilobytes (gzip) of script that a first visit of any page may take until the page is there. */
const budget = 200;

/**
 * What nearly every page uses: fields of one line, headings, frames, and what shows and asks for data; not the few of
 * ours that bring along parts of the library which few pages need.
 */
const common = [
  /src\/(format|ui)\/(?!heavy|paged)/,
  // Too small for files of their own
  /src\/(demands\/(catalogue-queries|party-queries|quantity-of)|matches\/line-colors)\.ts/,
  /@mantine\/core\/(esm|styles)\/(core|(components\/)?(Input|InputBase|TextInput|Anchor|List))[/.]/,
  /@mantine\/hooks\/esm\/(use-uncontrolled|use-merged-ref|use-force-update|use-debounced-value)/,
  /@tanstack\/(query-core|react-query)/,
];

const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:3000';
const toGateway: ProxyOptions = { target: gateway, changeOrigin: false };

export default defineConfig({
  plugins: [
    react(),
    looksAsStyles(),
    stylesWithClasses(),
    idsAtOnce(),
    keepWithin(budget),
    preloaded('common'),
    compiledAtOnce('index', 'common'),
    hinted(),
    packed(),
  ],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    // The first that know light-dark(); for older ones the colours would be rewritten, and lost.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 1000,
    // Everything else is answered by this app, and a nonce is all that the page may differ in.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // On a slow telephone each file costs, too: what nearly all pages use is one. The rest is divided so that none
        // loads what it does not use.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 3 },
            { name: 'map', test: /src\/map\/.*\.json$|d3-geo|topojson/, priority: 3 },
            { name: 'common', test: (id) => common.some((part) => part.test(id)), priority: 2 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/auth', '/oidc', '/docs'].map((path) => [path, toGateway])),
  },
});

/**
 * Writes the library's variables, as our colours and letters make them, once; every browser would at every start. What
 * it would do it with stays at home.
 */
function looksAsStyles(): Plugin {
  const id = '\0virtual:looks.css';
  return {
    name: 'looks-as-styles',
    resolveId: (source) => (source === 'virtual:looks.css' ? id : undefined),
    load(asked) {
      if (asked !== id) return undefined;
      const { variables, light, dark } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, looks));
      return convertCssVariables({
        variables,
        light: { '--mantine-color-scheme': 'light', ...light },
        dark: { '--mantine-color-scheme': 'dark', ...dark },
      });
    },
    transform: {
      filter: { id: /\/Mantine(CssVariables|Classes)\.mjs$/ },
      handler(code, from) {
        const name = basename(from, '.mjs');
        if (!code.includes(`export { ${name} }`)) this.error('the library makes its variables in another way');
        return `export const ${name} = () => null;`;
      },
    },
  };
}

/** Brings the styles of a component of the library along with its class names: only what is drawn is styled. */
function stylesWithClasses(): Plugin {
  return {
    name: 'styles-with-classes',
    transform: {
      filter: { id: /@mantine\/(core|notifications)\/.*\.module\.mjs$/ },
      handler(code, id) {
        const styles = id.includes('/core/') ? `core/styles/${basename(id, '.module.mjs')}` : 'notifications/styles';
        return `import '@mantine/${styles}.css';\n${code}`;
      },
    },
  };
}

/**
 * Takes React's own ids for fields, tabs and menus. The library gives each another one once it is there, for which it
 * is drawn a second time, before it has been seen.
 */
function idsAtOnce(): Plugin {
  return {
    name: 'ids-at-once',
    transform: {
      filter: { id: /@mantine\/hooks\/.*\/use-id\.mjs$/ },
      handler(code) {
        if (!code.includes('export { useId$1 as useId }')) this.error('the library makes its ids in another way');
        return `import { useId as reactId } from 'react';
          export function useId(given) { const id = reactId(); return typeof given === 'string' ? given : id; }`;
      },
    },
  };
}

/**
 * Fails the build where a first visit takes more script than `most` (kB, gzip): a page, what it imports, and the
 * heaviest of the parts with which it may open (`day-page-scripts.ts` beside `day-page.tsx`).
 */
function keepWithin(most: number): Plugin {
  return {
    name: 'keep-within',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const withImports = (chunk: Rolldown.OutputChunk, found = new Set<Rolldown.OutputChunk>()) => {
        if (found.has(chunk)) return found;
        found.add(chunk);
        for (const name of chunk.imports) withImports(bundle[name] as Rolldown.OutputChunk, found);
        return found;
      };
      const sizes = new Map(chunks.map((chunk) => [chunk, gzipSync(chunk.code).length / 1000]));
      const size = (some: Iterable<Rolldown.OutputChunk>): number =>
        [...some].reduce((sum, chunk) => sum + sizes.get(chunk)!, 0);
      const chunkWith = (id: string): Rolldown.OutputChunk =>
        chunks.find(({ facadeModuleId }) => facadeModuleId === id)!;
      const partsOf = (page: string): readonly string[] =>
        this.getModuleInfo(page.replace('.tsx', '-scripts.ts'))?.dynamicallyImportedIds ?? [];
      const first = withImports(chunks.find(({ isEntry }) => isEntry)!);
      const visits = chunks
        .filter(({ facadeModuleId }) => facadeModuleId?.endsWith('-page.tsx'))
        .flatMap(({ facadeModuleId: page }) =>
          [page!, ...partsOf(page!)].map((shown) => {
            const files = new Set([...first, ...withImports(chunkWith(page!)), ...withImports(chunkWith(shown))]);
            return { shown: basename(shown, '.tsx'), size: size(files), files: files.size };
          }),
        )
        .toSorted((a, b) => a.size - b.size);
      const [lightest, heaviest] = [visits[0], visits.at(-1)!];
      const told =
        `a first visit takes ${lightest.size.toFixed(0)} (${lightest.shown}) to ${heaviest.size.toFixed(1)} kB of ` +
        `script (${heaviest.shown}, gzip) of ${most} allowed, ${size(first).toFixed(0)} of them on every page`;
      if (heaviest.size > most) this.error(`Too heavy: ${told}.`);
      this.info(told);
    },
  };
}

/** Has a chunk that every page will ask for come along with the first. */
function preloaded(chunkName: string): Plugin {
  return {
    name: 'preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const href = `/${chunkOf(bundle, chunkName).fileName}`;
        return [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href }, injectTo: 'head' }];
      },
    },
  };
}

function chunkOf(bundle: Rolldown.OutputBundle, chunkName: string): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.name === chunkName) return file;
  throw new Error(`there is no chunk ${chunkName}`);
}

/**
 * Writes down (`hints.json`) what the first picture of each page, of the part with which it opens (`day-page-scripts.ts`
 * beside `day-page.tsx`) and of each language takes beyond what the page itself names, and what it asks the server for,
 * so that the gateway can name it too: it is then fetched along with the first script and not after it.
 */
function hinted(): Plugin {
  const written = new Map<string, Map<string, string>>();
  const pagesById = (): [address: string, id: string][] =>
    [...written].filter(([file]) => file.endsWith('pages.ts')).flatMap(([, pages]) => [...pages]);
  const partsOf = (page: string): Map<string, string> => written.get(page.replace('.tsx', '-scripts.ts')) ?? new Map();
  return {
    name: 'hinted',
    apply: 'build',
    transform: {
      filter: { id: /src\/(app\/pages|\w+\/[\w-]+-page-scripts)\.ts$/ },
      async handler(code, id) {
        const modules = new Map<string, string>();
        written.set(id, modules);
        for (const [, name, source] of code.matchAll(
          /["']?([/\w$-]+)["']?: (?:onDemand\()?\(\) => import\(["']([^"']+)["']\)/g,
        ))
          modules.set(name, (await this.resolve(source, id))!.id);
        if (modules.size !== code.split('import(').length - 1) this.error('a script here is written in another way');
      },
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const filesOf = (chunk: Rolldown.OutputChunk, files = new Set<string>()): Set<string> => {
        if (files.has(`/${chunk.fileName}`)) return files;
        files.add(`/${chunk.fileName}`);
        for (const name of chunk.imports) filesOf(bundle[name] as Rolldown.OutputChunk, files);
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(`/${css}`);
        return files;
      };
      const first = filesOf(chunks.find(({ isEntry }) => isEntry)!);
      const beyond = (id: string): string[] => {
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === id);
        if (!chunk) this.error(`${id} has no script of its own`);
        return [...filesOf(chunk)].filter((file) => !first.has(file));
      };
      const wordsIn = (language: string): string[] => {
        const file = Object.values(bundle).find(
          (each) => each.type === 'asset' && each.originalFileNames.includes(`src/words/${language}.json`),
        );
        if (!file) this.error(`there are no words in ${language}`);
        return [`/${file.fileName}`];
      };
      const pages = Object.fromEntries(pagesById().map(([address, id]) => [address, beyond(id)]));
      const parts = Object.fromEntries(
        pagesById()
          .filter(([, id]) => partsOf(id).size > 0)
          .map(([address, id]) => [
            address,
            Object.fromEntries(
              [...partsOf(id)].map(([name, part]) => [
                name,
                beyond(part).filter((file) => !pages[address].includes(file)),
              ]),
            ),
          ]),
      );
      const source = JSON.stringify({
        pages,
        parts,
        asked: firstAsked,
        words: { id: wordsIn('id'), en: wordsIn('en') },
      });
      this.emitFile({ type: 'asset', fileName: 'hints.json', source });
    },
  };
}

/** Says of chunks that nearly all of them is called for the first picture: Chromium compiles them as they come in. */
function compiledAtOnce(...chunkNames: string[]): Plugin {
  return {
    name: 'compiled-at-once',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const chunkName of chunkNames) {
        const path = join(dir!, chunkOf(bundle, chunkName).fileName);
        writeFileSync(path, `//# allFunctionsCalledOnLoad\n${readFileSync(path, 'utf8')}`);
      }
    },
  };
}

/** Lays a packed copy beside each file as it was written, so that the gateway need not pack at every visit. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg|json)$/.test(file))) {
        const path = join(dir!, name);
        const content = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(content));
        writeFileSync(`${path}.gz`, gzipSync(content));
      }
    },
  };
}
