import { Worker, parentPort, workerData } from 'node:worker_threads'
import { type HalfPlan, type HalfRead, readHalf } from './read-half.ts'

/** A thread that reads the second half of a large file while this one reads the first. */
export interface SecondReader {
  /** Lets it begin. */
  read(plan: HalfPlan): void
  /** What it read, null where its half is to be read here. Only after `read`. */
  readonly half: Promise<HalfRead | null>
  close(): void
}

/** This file is also where the thread begins, and this is how it knows. */
const ROLE = 'reads the second half of a file'

/** Started before one knows how the file is written, because a thread takes a while to wake. */
export function openSecondReader(): SecondReader {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: ROLE,
    execArgv: [],
    // rows live for a moment only; more room for the young would be more memory and no less time
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  const half = new Promise<HalfRead | null>((resolve, reject) => {
    worker.once('message', (read: HalfRead | null) => resolve(read))
    worker.once('error', reject)
  })
  // a failure is told to the one who asks for the half; nobody may ask
  half.catch(() => undefined)
  return {
    read: (plan) => worker.postMessage(plan),
    half,
    close: () => void worker.terminate(),
  }
}

if (workerData === ROLE)
  parentPort?.once('message', (plan: HalfPlan) => {
    void readHalf(plan).then((half) => parentPort?.postMessage(half))
  })
