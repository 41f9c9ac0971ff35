/** Runs a tool from the built image: `node dist/tools/main.js migrate`. */
async function run([tool, ...args]: string[]): Promise<number> {
  const { main } = (await import(`./${tool}.js`)) as { main(args: string[]): Promise<number | void> };
  return (await main(args)) ?? 0;
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error?.name === 'PlainError' ? error.message : error);
    process.exit(1);
  },
);
