/**
 * Lets only one run of a task be under way: asked while it runs, it runs once more afterwards, however often it
 * was asked. So the last state is always seen to, and typing never queues up work.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  const run = async () => {
    try {
      do {
        again = false;
        await task();
      } while (again);
    } finally {
      running = undefined;
    }
  };

  return () => {
    again = true;
    running ??= run();
    return running;
  };
}
