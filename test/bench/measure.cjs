/** Loaded into a measured process: writes what it used when it ends. */
process.once('exit', () => {
  const file = process.env.CATPOST_MEASURE;
  if (file) require('node:fs').writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
