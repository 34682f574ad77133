/**
 * The folder a build keeps its page models in, as the build tells the site generator: they run in one process but share
 * no arguments. The only place in src that asks the environment.
 */
export function workFolder(): string {
  const folder = process.env.MCR_WORK
  if (folder === undefined || folder === '')
    throw new Error('MCR_WORK is not set: pages are rendered by "npm run build", which sets it')
  return folder
}
